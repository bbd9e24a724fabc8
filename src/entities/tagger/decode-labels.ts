import { labelCount, mayFollow } from './labels.ts';

const L = labelCount;

/** For each label, the labels that may stand before it. */
const before: readonly (readonly number[])[] = Array.from({ length: L }, (_, after) =>
  Array.from({ length: L }, (_, label) => label).filter((label) => mayFollow(label, after)),
);
const starts = Array.from({ length: L }, (_, label) => mayFollow(undefined, label));
const ends = Array.from({ length: L }, (_, label) => mayFollow(label, undefined));

// Shared by all calls, and made longer where a sentence is: for each token and label the best score of a row of labels that
// ends so, and the label before.
let bestScores = new Float64Array(200 * L);
let bestBefore = new Uint8Array(bestScores.length);

/**
 * The best row of labels (Viterbi).
 * @param scores one row of labels for each token
 * @param transitions row before, column after
 * @param settled 1 for tokens that are outside of names for certain: no other label is tried there
 */
export function decodeLabels(
  scores: Float32Array,
  length: number,
  transitions: Float32Array,
  settled?: Uint8Array,
): Uint8Array {
  if (length === 0) return new Uint8Array();
  if (bestScores.length < length * L) {
    bestScores = new Float64Array(2 * length * L);
    bestBefore = new Uint8Array(bestScores.length);
  }
  const best = bestScores;
  const from = bestBefore;
  for (let k = 0; k < length * L; k++) best[k] = scores[k] as number;
  for (let label = 0; label < L; label++) if (!starts[label]) best[label] = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < length; i++) {
    const row = i * L;
    const tried = settled?.[i] ? 1 : L;
    if (tried < L) best.fill(Number.NEGATIVE_INFINITY, row + 1, row + L);
    for (let label = 0; label < tried; label++) {
      let most = Number.NEGATIVE_INFINITY;
      for (const previous of before[label] as readonly number[]) {
        const score = (best[row - L + previous] as number) + (transitions[previous * L + label] as number);
        if (score > most) {
          most = score;
          from[row + label] = previous;
        }
      }
      best[row + label] = (best[row + label] as number) + most;
    }
  }
  return backtrack(best, from, length);
}

function backtrack(best: Float64Array, from: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  const last = (length - 1) * L;
  let label = 0;
  for (let l = 1; l < L; l++) {
    if (ends[l] && (best[last + l] as number) > (best[last + label] as number)) label = l;
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * L + label] as number;
  }
  return labels;
}
