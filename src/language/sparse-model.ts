import { FeatureRows } from '../rows/feature-rows.ts';
import type { ModelFile } from './model-file.ts';

/**
 * A linear classifier over hashed features: for each feature a weight for each class, most of them 0.
 * Weights are integers; only their order of size matters. It never changes after it was made.
 */
export class SparseModel {
  readonly classes: readonly string[];
  private readonly rows: FeatureRows;

  constructor({ classes, keys, counts, labels, weights }: ModelFile) {
    this.classes = classes;
    const columns = classes.length;
    const starts = new Int32Array(keys.length);
    for (let i = 1; i < keys.length; i++) starts[i] = (starts[i - 1] as number) + (counts[i - 1] as number);
    // Features with many weights are met most often: side by side they stay in the cache.
    const order = Int32Array.from(keys, (_, i) => i).sort((a, b) => (counts[b] as number) - (counts[a] as number));
    this.rows = new FeatureRows({
      ...{ keys: order.map((i) => keys[i] as number), columns, bytes: 2 },
      fill: (rows) => {
        order.forEach((i, row) => {
          const from = starts[i] as number;
          for (let pair = from; pair < from + (counts[i] as number); pair++) {
            rows[row * columns + (labels[pair] as number)] = weights[pair] as number;
          }
        });
      },
    });
  }

  /** Adds the weights of the features to the scores, one score a class. */
  score(hashes: Int32Array, count: number, scores: Int32Array): void {
    this.rows.sum(hashes, count);
    const sums = this.rows.sums;
    for (let label = 0; label < scores.length; label++) {
      scores[label] = (scores[label] as number) + (sums[label] as number);
    }
  }
}
