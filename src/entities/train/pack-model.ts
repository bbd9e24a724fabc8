import { labelCount } from '../tagger/labels.ts';
import type { Learnt } from './train-crf.ts';

const L = labelCount;

/** Writes one pass in the layout that `Weights` reads; rows that are nothing after rounding are left out. */
export function packWeights(hashes: Uint32Array, { weights, transitions }: Learnt): Buffer {
  const largest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  const scale = Math.fround(largest / 127) || 1;
  const rows: { hash: number; row: Int8Array }[] = [];
  hashes.forEach((hash, i) => {
    const row = Int8Array.from({ length: L }, (_, l) => Math.round((weights[i * L + l] as number) / scale));
    if (row.some((w) => w !== 0)) rows.push({ hash, row });
  });
  const head = [
    Uint32Array.of(rows.length),
    Float32Array.of(scale),
    transitions,
    Uint32Array.from(rows, ({ hash }) => hash),
  ];
  const parts = [...head, ...rows.map(({ row }) => row), new Int8Array((4 - ((rows.length * L) % 4)) % 4)];
  return Buffer.concat(parts.map((p) => Buffer.from(p.buffer, p.byteOffset, p.byteLength)));
}

/** Both passes in the layout that `readModel` reads. */
export function packModel(first: Buffer, second: Buffer): Buffer {
  return Buffer.concat([Buffer.from(Uint32Array.of(first.length).buffer), first, second]);
}
