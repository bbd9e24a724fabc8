import { readDataFile } from '../../data-file.ts';
import { mix, seed, tableSize } from './hash.ts';
import { labelCount } from './labels.ts';

/**
 * The weights of the tagger, a linear-chain conditional random field.
 * Layout of the file, little-endian: number of features n, scale (float32), transitions (float32, labels x labels),
 * hashes of the features (uint32, rising), weights (int8, n rows of labels; times scale).
 */
export class Model {
  private readonly slots: Uint32Array;
  private readonly hashes: Uint32Array;
  private readonly weights: Int8Array;
  private readonly scale: number;
  /** What it costs or gains that one label follows another: row before, column after. */
  readonly transitions: Float32Array;

  constructor(bytes: Uint8Array) {
    const buffer = bytes.slice().buffer;
    const [count = 0] = new Uint32Array(buffer, 0, 1);
    this.scale = new Float32Array(buffer, 4, 1)[0] as number;
    this.transitions = new Float32Array(buffer, 8, labelCount * labelCount);
    const at = 8 + 4 * labelCount * labelCount;
    this.hashes = new Uint32Array(buffer, at, count);
    this.weights = new Int8Array(buffer, at + 4 * count, count * labelCount);
    this.slots = new Uint32Array(tableSize(count));
    const mask = this.slots.length - 1;
    this.hashes.forEach((hash, i) => {
      let slot = mix(seed, hash) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = i + 1;
    });
  }

  /** Adds up the weights of features for each label, into `scores` from `offset` on. */
  score(features: Uint32Array, count: number, scores: Float32Array, offset: number) {
    const sums = this.sums.fill(0);
    const { slots, hashes, weights } = this;
    const mask = slots.length - 1;
    for (let f = 0; f < count; f++) {
      const hash = features[f] as number;
      for (let slot = mix(seed, hash) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const row = (slots[slot] as number) - 1;
        if (hashes[row] !== hash) continue;
        for (let label = 0, at = row * labelCount; label < labelCount; label++, at++) {
          sums[label] = (sums[label] as number) + (weights[at] as number);
        }
        break;
      }
    }
    for (let label = 0; label < labelCount; label++) scores[offset + label] = (sums[label] as number) * this.scale;
  }

  private readonly sums = new Int32Array(labelCount);
}

/** Writes weights in the layout that `Model` reads; rows that are nothing after rounding are left out. */
export function packModel(hashes: Uint32Array, weights: Float32Array, transitions: Float32Array): Buffer {
  const largest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  const scale = Math.fround(largest / 127) || 1;
  const rows: { hash: number; row: Int8Array }[] = [];
  hashes.forEach((hash, i) => {
    const row = Int8Array.from({ length: labelCount }, (_, l) => Math.round((weights[i * labelCount + l] as number) / scale));
    if (row.some((w) => w !== 0)) rows.push({ hash, row });
  });
  rows.sort((a, b) => a.hash - b.hash);
  const head = [Uint32Array.of(rows.length), Float32Array.of(scale), transitions, Uint32Array.from(rows, ({ hash }) => hash)];
  const parts = [...head, ...rows.map(({ row }) => row)];
  return Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength)));
}

let shipped: Model | undefined;

/** The weights that lie beside this file, read on first use. */
export function shippedModel(): Model {
  shipped ??= new Model(readDataFile('entities/tagger/names.bin'));
  return shipped;
}
