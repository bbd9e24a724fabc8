import { labelCount } from '../tagger/labels.ts';
import type { Learnt, LearntHidden } from './train-crf.ts';

const L = labelCount;
/** Greater weights of the hidden layer are cut off, so that steps stay small. */
const greatest = 4;

/** The features of both parts as rising hashes. */
export interface FeatureHashes {
  readonly linear: Uint32Array;
  readonly hidden: Uint32Array;
}

/** So many features are kept, those with the greatest weights: with two thirds of them left F1 is the same. */
const mostRows = 190_000;

/** Writes weights in the layout that `Weights` reads; the rows of least weight are left out. */
export function packWeights(hashes: FeatureHashes, learnt: Learnt): Buffer {
  const parts = [...linearParts(hashes.linear, learnt), ...hiddenParts(hashes.hidden, learnt.hidden)];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}

function linearParts(hashes: Uint32Array, { weights, transitions }: Learnt): ArrayBufferView[] {
  const scale = scaleOf(weights);
  const all = Array.from(hashes, (hash, i) => {
    const row = Int8Array.from({ length: L }, (_, l) => Math.round((weights[i * L + l] as number) / scale));
    return { hash, row, greatest: row.reduce((most, w) => Math.max(most, Math.abs(w)), 0) };
  });
  const kept = all.filter(({ greatest }) => greatest > 0).sort((a, b) => b.greatest - a.greatest || a.hash - b.hash);
  const rows = kept.slice(0, mostRows).sort((a, b) => a.hash - b.hash);
  return [
    Uint32Array.of(rows.length),
    Float32Array.of(scale),
    transitions,
    Uint32Array.from(rows, ({ hash }) => hash),
    ...rows.map(({ row }) => row),
    filling(rows.length * L),
  ];
}

function hiddenParts(hashes: Uint32Array, { size, rows, constants, outputs }: LearntHidden): ArrayBufferView[] {
  const scale = Math.min(scaleOf(rows), Math.fround(greatest / 127));
  return [
    Uint32Array.of(hashes.length, size),
    Float32Array.of(scale),
    constants,
    outputs,
    hashes,
    Int8Array.from(rows, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))),
    filling(hashes.length * size),
  ];
}

/** The step that the greatest weight has 127 of. */
function scaleOf(weights: Float32Array): number {
  const most = weights.reduce((so, w) => Math.max(so, Math.abs(w)), 0);
  return Math.fround(most / 127) || 1;
}

/** What fills up to four bytes. */
const filling = (bytes: number): Int8Array => new Int8Array((4 - (bytes % 4)) % 4);
