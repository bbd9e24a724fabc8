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
let best = new Float64Array(200 * L);
let from = new Uint8Array(best.length);

/**
 * The best row of labels (Viterbi).
 * @param scores one row of labels for each token
 * @param transitions row before, column after
 */
export function decodeLabels(scores: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  if (length === 0) return new Uint8Array();
  if (best.length < length * L) {
    best = new Float64Array(2 * length * L);
    from = new Uint8Array(best.length);
  }
  for (let k = 0; k < length * L; k++) best[k] = scores[k] as number;
  for (let label = 0; label < L; label++) if (!starts[label]) best[label] = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < length; i++) {
    const row = i * L;
    for (let label = 0; label < L; label++) {
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
  return backtrack(length);
}

function backtrack(length: number): Uint8Array {
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
