import { readDataFile } from '../../data-file.ts';
import { SortedHashes } from '../../words/sorted-hashes.ts';
import { HiddenLayer } from './hidden-layer.ts';
import { labelCount } from './labels.ts';

const L = labelCount;
/** The most features that are scored at a time. */
const mostAtOnce = 1024;

/**
 * The weights of the tagger, a linear-chain conditional random field whose scores are linear in features, with a hidden layer
 * for words in capitalized stretches.
 * Layout, little-endian: number of features n (uint32), scale (float32), transitions (float32, labels x labels),
 * hashes of the features (uint32, rising), weights (int8, n rows of labels; times scale), filled up to four bytes, the hidden layer (see `HiddenLayer`).
 */
export class Weights {
  private readonly rows: SortedHashes;
  private readonly weights: Int8Array;
  private readonly scale: number;
  private readonly sums = new Int32Array(L);
  private readonly found = new Int32Array(mostAtOnce);
  /** What it costs or gains that one label follows another: row before, column after. */
  readonly transitions: Float32Array;
  /** What words in capitalized stretches are scored by besides. */
  readonly hidden: HiddenLayer;

  constructor(buffer: ArrayBuffer) {
    const [count = 0] = new Uint32Array(buffer, 0, 1);
    this.scale = new Float32Array(buffer, 4, 1)[0] as number;
    this.transitions = new Float32Array(buffer, 8, L * L);
    const at = 8 + 4 * L * L;
    this.rows = new SortedHashes(new Uint32Array(buffer, at, count));
    this.weights = new Int8Array(buffer, at + 4 * count, count * L);
    const end = at + (4 + L) * count;
    this.hidden = new HiddenLayer(buffer, end + ((4 - (end % 4)) % 4));
  }

  /**
   * Adds the weights of features to the scores of each label, which stand in `scores` from `offset` on. All rows are found
   * before the first is read: the memory fetches them together.
   */
  score(features: Uint32Array, count: number, scores: Float32Array, offset: number) {
    const { rows, weights, found } = this;
    const sums = this.sums.fill(0);
    let rowCount = 0;
    for (let f = 0; f < count; f++) {
      const row = rows.rowOf(features[f] as number);
      if (row >= 0) found[rowCount++] = row * L;
    }
    for (let f = 0; f < rowCount; f++) {
      const from = found[f] as number;
      for (let label = 0; label < L; label++) {
        sums[label] = (sums[label] as number) + (weights[from + label] as number);
      }
    }
    for (let label = 0; label < L; label++) {
      scores[offset + label] = (scores[offset + label] as number) + (sums[label] as number) * this.scale;
    }
  }
}

let shipped: Weights | undefined;

/** The weights that lie beside this file, read on first use. */
export function shippedWeights(): Weights {
  shipped ??= readWeights(readDataFile('entities/tagger/names.bin'));
  return shipped;
}

/** Reads the weights from a file's bytes. */
export function readWeights(bytes: Uint8Array): Weights {
  return new Weights(new Uint8Array(bytes).buffer);
}
