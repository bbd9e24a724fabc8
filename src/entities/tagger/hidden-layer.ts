import { SortedHashes } from '../../words/sorted-hashes.ts';
import { describeHiddenWord, hiddenRoles, mostHidden } from './hidden-features.ts';
import { labelCount } from './labels.ts';
import type { Word } from './word.ts';

const L = labelCount;
const features = new Uint32Array(mostHidden);
/** In training a share of the features is left out; with all of them each counts for less. Measured on texts left out. */
const strength = 0.9;

/**
 * A hidden layer beside the linear weights: the rows of a word's features are added up, what is below 0 is cut off, labels are
 * linear in the rest. It learns what the vectors of neighboring words mean together.
 * Layout, little-endian: number of features n, units u (uint32), scale (float32), constants (float32, u), outputs (float32,
 * labels x u), hashes of the features (uint32, rising), rows (int8, n x u; times scale), filled up to four bytes.
 */
export class HiddenLayer {
  private readonly size: number;
  private readonly rows: SortedHashes;
  private readonly values: Int8Array;
  private readonly scale: number;
  private readonly constants: Float32Array;
  /** A row of labels for each unit. */
  private readonly outputs: Float32Array;
  private readonly sums: Int32Array;
  private readonly known = new WeakMap<Word, Int32Array[]>();

  constructor(buffer: ArrayBuffer, from: number) {
    const [count = 0, size = 0] = new Uint32Array(buffer, from, 2);
    this.size = size;
    this.scale = strength * (new Float32Array(buffer, from + 8, 1)[0] as number);
    this.constants = new Float32Array(buffer, from + 12, size);
    const byLabel = new Float32Array(buffer, from + 12 + 4 * size, L * size);
    this.outputs = Float32Array.from(byLabel, (_, at) => byLabel[(at % L) * size + Math.floor(at / L)] as number);
    const at = from + 12 + 4 * size * (L + 1);
    this.rows = new SortedHashes(new Uint32Array(buffer, at, count));
    this.values = new Int8Array(buffer, at + 4 * count, count * size);
    this.sums = new Int32Array(size);
  }

  /** Begins with a word in its place. */
  begin() {
    this.sums.fill(0);
  }

  /** Adds the rows of some features. */
  add(some: Uint32Array, count: number) {
    this.addTo(this.sums, some, count);
  }

  /** Adds what a word gives by itself in a role; added up once for all its places. */
  addWord(word: Word, role: number) {
    const { sums, size } = this;
    const own = this.sumsOf(word, role);
    for (let k = 0; k < size; k++) sums[k] = (sums[k] as number) + (own[k] as number);
  }

  /** Adds the outputs for all that was added to the scores of the labels, which stand in `scores` from `offset` on. */
  score(scores: Float32Array, offset: number) {
    const { sums, size, outputs, constants, scale } = this;
    for (let k = 0; k < size; k++) {
      const unit = (sums[k] as number) * scale + (constants[k] as number);
      if (unit <= 0) continue;
      for (let l = 0, at = k * L; l < L; l++, at++)
        scores[offset + l] = (scores[offset + l] as number) + unit * (outputs[at] as number);
    }
  }

  private sumsOf(word: Word, role: number): Int32Array {
    const all = this.known.get(word) ?? new Array<Int32Array>(hiddenRoles);
    this.known.set(word, all);
    const known = all[role];
    if (known) return known;
    const sums = new Int32Array(this.size);
    this.addTo(sums, features, describeHiddenWord(word, role, features, 0));
    all[role] = sums;
    return sums;
  }

  private addTo(sums: Int32Array, some: Uint32Array, count: number) {
    const { rows, values, size } = this;
    for (let f = 0; f < count; f++) {
      const row = rows.rowOf(some[f] as number);
      if (row < 0) continue;
      const from = row * size;
      for (let k = 0; k < size; k++) sums[k] = (sums[k] as number) + (values[from + k] as number);
    }
  }
}
