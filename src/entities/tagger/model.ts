import { readDataFile } from '../../data-file.ts';
import { SortedHashes } from '../../words/sorted-hashes.ts';
import { labelCount } from './labels.ts';

const L = labelCount;
/** The most features that are scored at a time. */
const mostAtOnce = 1024;

/**
 * The weights of one pass of the tagger, a linear-chain conditional random field.
 * Layout, little-endian: number of features n (uint32), scale (float32), transitions (float32, labels x labels),
 * hashes of the features (uint32, rising), weights (int8, n rows of labels; times scale), filled up to four bytes.
 */
export class Weights {
  private readonly rows: SortedHashes;
  private readonly weights: Int8Array;
  private readonly scale: number;
  private readonly sums = new Int32Array(L);
  private readonly found = new Int32Array(mostAtOnce);
  /** What it costs or gains that one label follows another: row before, column after. */
  readonly transitions: Float32Array;

  constructor(buffer: ArrayBuffer, from: number) {
    const [count = 0] = new Uint32Array(buffer, from, 1);
    this.scale = new Float32Array(buffer, from + 4, 1)[0] as number;
    this.transitions = new Float32Array(buffer, from + 8, L * L);
    const at = from + 8 + 4 * L * L;
    this.rows = new SortedHashes(new Uint32Array(buffer, at, count));
    this.weights = new Int8Array(buffer, at + 4 * count, count * L);
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

/** Both passes of the tagger. The file is the length of the first (uint32) and the two, one after the other. */
export interface Model {
  readonly first: Weights;
  readonly second: Weights;
}

/** Reads both passes from a file's bytes. */
export function readModel(bytes: Uint8Array): Model {
  const buffer = bytes.slice().buffer;
  const [length = 0] = new Uint32Array(buffer, 0, 1);
  return { first: new Weights(buffer, 4), second: new Weights(buffer, 4 + length) };
}

let shipped: Model | undefined;

/** The weights that lie beside this file, read on first use. */
export function shippedModel(): Model {
  shipped ??= readModel(readDataFile('entities/tagger/names.bin'));
  return shipped;
}
