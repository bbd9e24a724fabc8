import { classes, labelCount } from './labels.ts';
import type { ReadDocument, ReadSentence } from './read-document.ts';

const L = labelCount;
/** Outside of names, then the classes. */
const columns = 1 + classes.length;
const columnOf = (label: number): number => (label + 3) >> 2;

/** How much the other places of a word count, and the least share that they are taken for: measured on texts left out. */
const weight = 0.3;
const leastShare = 0.02;

/** How likely each column is at the capitalized places of a word, summed up, and their number. */
interface Places {
  readonly shares: Float32Array;
  count: number;
}

/**
 * Lets the capitalized places of a word agree over the document: adds to the scores at each the logarithm of how likely its
 * other places are outside of names and in names of each class. What is clear in one place helps where it is not.
 * @param scores for each sentence a row of labels for each word; they are changed
 */
export function agreeOverDocument({ sentences }: ReadDocument, scores: readonly Float32Array[]) {
  const shares = sentences.map((sentence, s) => sharesOf(sentence, scores[s] as Float32Array));
  const places = sumByWord(sentences, shares);
  sentences.forEach(({ words }, s) => {
    const rows = scores[s] as Float32Array;
    const own = shares[s] as Float32Array;
    words.forEach((word, i) => {
      const all = word.isNamelike ? places.get(word.hash) : undefined;
      if (!all || all.count < 2) return;
      for (let label = 0; label < L; label++) {
        const column = columnOf(label);
        const others = (all.shares[column] as number) - (own[i * columns + column] as number);
        const share = Math.max(leastShare, others / (all.count - 1));
        rows[i * L + label] = (rows[i * L + label] as number) + weight * Math.log(share);
      }
    });
  });
}

function sumByWord(sentences: readonly ReadSentence[], shares: readonly Float32Array[]): Map<number, Places> {
  const places = new Map<number, Places>();
  sentences.forEach(({ words }, s) => {
    const own = shares[s] as Float32Array;
    words.forEach((word, i) => {
      if (!word.isNamelike) return;
      const all = places.get(word.hash) ?? { shares: new Float32Array(columns), count: 0 };
      places.set(word.hash, all);
      all.count++;
      for (let c = 0; c < columns; c++) all.shares[c] = (all.shares[c] as number) + (own[i * columns + c] as number);
    });
  });
  return places;
}

/** How likely each column is for each capitalized word by its own scores: a row of columns a word. */
function sharesOf({ words }: ReadSentence, scores: Float32Array): Float32Array {
  const shares = new Float32Array(words.length * columns);
  words.forEach((word, i) => {
    if (!word.isNamelike) return;
    const row = scores.subarray(i * L, i * L + L);
    const most = row.reduce((a, b) => Math.max(a, b));
    let total = 0;
    for (let label = 0; label < L; label++) {
      const share = Math.exp((row[label] as number) - most);
      const at = i * columns + columnOf(label);
      shares[at] = (shares[at] as number) + share;
      total += share;
    }
    for (let c = i * columns; c < (i + 1) * columns; c++) shares[c] = (shares[c] as number) / total;
  });
  return shares;
}
