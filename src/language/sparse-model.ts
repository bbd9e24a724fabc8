import type { ModelFile } from './model-file.ts';

/**
 * A linear classifier over hashed features: for each feature the few classes that it speaks for or against.
 * Weights are integers; only their order of size matters. It never changes after it was made.
 */
export class SparseModel {
  readonly classes: readonly string[];
  /** Open addressing, two numbers a slot: the feature's hash, and where its pairs begin with their number in the low 8 bits. */
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly labels: Uint8Array;
  private readonly weights: Int16Array;

  constructor({ classes, keys, counts, labels, weights }: ModelFile) {
    this.classes = classes;
    this.labels = labels;
    this.weights = weights;
    this.mask = slotsFor(keys.length) - 1;
    this.table = new Int32Array((this.mask + 1) * 2);
    let from = 0;
    for (let i = 0; i < keys.length; i++) {
      const count = counts[i] as number;
      insert(this.table, this.mask, keys[i] as number, (from << 8) | count);
      from += count;
    }
  }

  /** Adds the weights of the features to the scores, one score a class. */
  score(hashes: Int32Array, count: number, scores: Int32Array): void {
    const { table, mask } = this;
    const labels = this.labels;
    const weights = this.weights;
    for (let i = 0; i < count; i++) {
      const reference = find(table, mask, hashes[i] as number);
      const from = reference >>> 8;
      const end = from + (reference & 255);
      for (let j = from; j < end; j++) {
        const label = labels[j] as number;
        scores[label] = (scores[label] as number) + (weights[j] as number);
      }
    }
  }
}

/** How many slots a table for so many features has: a power of two, at most two thirds full. */
export function slotsFor(features: number): number {
  let slots = 1024;
  while (slots * 2 < features * 3) slots *= 2;
  return slots;
}

/** Puts a value other than 0 into a table of pairs (key, value). */
export function insert(table: Int32Array, mask: number, key: number, value: number): void {
  let slot = key & mask;
  while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  table[2 * slot] = key;
  table[2 * slot + 1] = value;
}

/** The value of a key; 0 if it is not there. */
export function find(table: Int32Array, mask: number, key: number): number {
  let slot = key & mask;
  let value = table[2 * slot + 1] as number;
  while (value !== 0 && table[2 * slot] !== key) {
    slot = (slot + 1) & mask;
    value = table[2 * slot + 1] as number;
  }
  return value;
}
