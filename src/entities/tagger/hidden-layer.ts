import { FeatureTable } from '../../rows/feature-table.ts';
import { greatestWeight, openRowsKernel, type RowsKernel } from '../../rows/rows-kernel.ts';
import { describeHiddenWord, hiddenRoles, mostHidden } from './hidden-features.ts';
import { labelCount } from './labels.ts';
import type { Word } from './word.ts';

const L = labelCount;
const features = new Uint32Array(mostHidden);
/** In training a share of the features is left out; with all of them each counts for less. Measured on texts left out. */
const strength = 0.9;
/** What so many words add in a role is kept. */
const mostKept = 24_000;

/**
 * A hidden layer beside the linear weights: the rows of a word's features are added up, what is below 0 is cut off, labels are
 * linear in the rest. It learns what the vectors of neighboring words mean together. It computes in integers.
 * Layout, little-endian: number of features n, units u (uint32, a multiple of 16), scale (float32), constants (float32, u), outputs (float32,
 * labels x u), hashes of the features (uint32, rising), rows (int8, n x u; times scale), filled up to four bytes.
 */
export class HiddenLayer {
  private readonly size: number;
  private readonly table: FeatureTable;
  private readonly kernel: RowsKernel;
  /** The rows of the features that are being added up, and the sums of those that are added up already: places in memory. */
  private readonly rows: Int32Array;
  private readonly sums: Int32Array;
  private readonly results: Int32Array;
  private readonly resultScale: number;
  private readonly constantsAt: number;
  private readonly hiddenAt: number;
  private readonly outputsAt: number;
  private readonly placeAt: number;
  private readonly keptAt: number;
  private count = 0;
  private keptCount = 0;
  private readonly kept = new Map<Word, Int32Array>();

  constructor(buffer: ArrayBuffer, from: number) {
    const [count = 0, size = 0] = new Uint32Array(buffer, from, 2);
    const scale = strength * (new Float32Array(buffer, from + 8, 1)[0] as number);
    const constants = new Float32Array(buffer, from + 12, size);
    const outputs = new Float32Array(buffer, from + 12 + 4 * size, L * size);
    const keysAt = from + 12 + 4 * size * (L + 1);
    const keys = new Uint32Array(buffer, keysAt, count);
    this.size = size;

    const row = 2 * size;
    const sumsAt = 4 * mostHidden;
    const resultsAt = sumsAt + 4 * (hiddenRoles + 1);
    this.constantsAt = resultsAt + 4 * L;
    this.hiddenAt = this.constantsAt + row;
    this.placeAt = this.hiddenAt + row;
    this.outputsAt = this.placeAt + row;
    const rowsAt = this.outputsAt + L * row;
    this.keptAt = rowsAt + count * size;
    const { kernel, memory } = openRowsKernel(this.keptAt + mostKept * row);
    this.kernel = kernel;
    this.rows = new Int32Array(memory, 0, mostHidden);
    this.sums = new Int32Array(memory, sumsAt, hiddenRoles + 1);
    this.results = new Int32Array(memory, resultsAt, L);

    new Int16Array(memory, this.constantsAt, size).set(constants.map((value) => Math.round(value / scale)));
    const greatest = outputs.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
    const weights = outputs.map((weight) => Math.round((weight * greatestWeight) / greatest));
    new Int16Array(memory, this.outputsAt, L * size).set(weights);
    this.resultScale = (scale * greatest) / greatestWeight;
    new Int8Array(memory, rowsAt, count * size).set(new Int8Array(buffer, keysAt + 4 * count, count * size));
    this.table = new FeatureTable(count);
    for (let i = 0; i < count; i++) this.table.insert(keys[i] as number, rowsAt + i * size);
  }

  /** Begins with a word in its place. */
  begin() {
    this.count = 0;
    if (this.keptCount + hiddenRoles <= mostKept) return;
    this.keptCount = 0;
    this.kept.clear();
  }

  /** Adds the rows of the features of the place. */
  addPlace(some: Uint32Array, count: number) {
    this.sumTo(this.placeAt, some, count);
    this.sums[this.count++] = this.placeAt;
  }

  /** Adds what a word gives by itself in a role; added up once for all its places. */
  addWord(word: Word, role: number) {
    this.sums[this.count++] = this.sumOf(word, role);
  }

  /** Adds the outputs for all that was added to the scores of the labels, which stand in `scores` from `offset` on. */
  score(scores: Float32Array, offset: number) {
    const { kernel, results, resultScale, hiddenAt } = this;
    const row = 2 * this.size;
    kernel.sum(this.sums.byteOffset, this.count, this.constantsAt, row, hiddenAt);
    kernel.multiply(hiddenAt, 0, this.outputsAt, L, row, results.byteOffset);
    for (let l = 0; l < L; l++) {
      scores[offset + l] = (scores[offset + l] as number) + (results[l] as number) * resultScale;
    }
  }

  private sumOf(word: Word, role: number): number {
    let all = this.kept.get(word);
    if (!all) {
      all = new Int32Array(hiddenRoles);
      this.kept.set(word, all);
    }
    const known = all[role] as number;
    if (known !== 0) return known;
    const at = this.keptAt + 2 * this.size * this.keptCount++;
    this.sumTo(at, features, describeHiddenWord(word, role, features, 0));
    all[role] = at;
    return at;
  }

  private sumTo(at: number, some: Uint32Array, count: number) {
    const rows = this.table.findAll(some, count, this.rows, 0);
    this.kernel.sumBytes(0, rows, this.size, at);
  }
}
