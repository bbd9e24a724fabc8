import { maximumFeatures } from './feature-list.ts';
import type { ModelFile } from './model-file.ts';
import { FeatureTable } from './network/feature-table.ts';

/**
 * A linear classifier over hashed features: for each feature the few classes that it speaks for or against.
 * Weights are integers; only their order of size matters. It never changes after it was made.
 */
export class SparseModel {
  readonly classes: readonly string[];
  /** For each feature where its pairs begin, with their number in the low 8 bits. */
  private readonly table: FeatureTable;
  /** Pairs of class (low 8 bits) and weight (the bits above). */
  private readonly pairs: Int32Array;
  /** The entries of the table for one decision's features. */
  private readonly found = new Int32Array(maximumFeatures);

  constructor({ classes, keys, counts, labels, weights }: ModelFile) {
    this.classes = classes;
    this.pairs = Int32Array.from(weights, (weight, i) => (weight << 8) | (labels[i] as number));
    this.table = new FeatureTable(keys.length);
    let from = 0;
    for (let i = 0; i < keys.length; i++) {
      const count = counts[i] as number;
      this.table.insert(keys[i] as number, (from << 8) | count);
      from += count;
    }
  }

  /** Adds the weights of the features to the scores, one score a class. */
  score(hashes: Int32Array, count: number, scores: Int32Array): void {
    const found = this.found;
    const pairs = this.pairs;
    const hits = this.look(hashes, count);
    for (let i = 0; i < hits; i++) {
      const entry = found[i] as number;
      const from = entry >>> 8;
      const end = from + (entry & 255);
      for (let j = from; j < end; j++) {
        const pair = pairs[j] as number;
        const label = pair & 255;
        scores[label] = (scores[label] as number) + (pair >> 8);
      }
    }
  }

  /** Looks up all features before any weight is read: so the look-ups need not wait for each other. */
  private look(hashes: Int32Array, count: number): number {
    const found = this.found;
    const table = this.table;
    table.fetch(hashes, count);
    let hits = 0;
    for (let i = 0; i < count; i++) {
      const entry = table.find(hashes[i] as number);
      found[hits] = entry;
      hits += (entry | (0 - entry)) >>> 31;
    }
    return hits;
  }
}
