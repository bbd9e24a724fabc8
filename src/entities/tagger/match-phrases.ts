import { hashText, seed } from '../../words/hash.ts';
import { gazetteer, nameKinds } from './gazetteer.ts';
import { isPrefix } from './phrase-table.ts';
import type { Word } from './word.ts';

/** Where a token lies in a listed name: three bits for each kind of list. */
export const place = { none: 0, single: 1, first: 2, inner: 3, last: 4 } as const;
const longest = 8;

/**
 * Finds the listed names among the words of a sentence.
 * @returns for each word three bits for each of the name kinds (see `place`), the longest name winning within a kind.
 */
export function matchPhrases(words: readonly Word[]): Uint32Array {
  const marks = new Uint32Array(words.length);
  const covered = new Uint8Array(words.length * nameKinds);
  for (let start = 0; start < words.length; start++) matchFrom(words, start, marks, covered);
  return marks;
}

function matchFrom(words: readonly Word[], start: number, marks: Uint32Array, covered: Uint8Array) {
  const table = gazetteer();
  let key = seed;
  for (let end = start; end < words.length && end < start + longest; end++) {
    const { folded, letters } = words[end] as Word;
    if (letters === '') {
      if (end === start || folded.length > 1) return;
      continue;
    }
    key = hashText(letters, key);
    const bits = table.get(key);
    const kinds = bits & ((1 << nameKinds) - 1);
    if (kinds !== 0) mark(kinds, start, end, marks, covered);
    if (bits >>> 0 < isPrefix) return;
  }
}

function mark(kinds: number, start: number, end: number, marks: Uint32Array, covered: Uint8Array) {
  const length = end - start + 1;
  for (let kind = 0; kind < nameKinds; kind++) {
    if ((kinds & (1 << kind)) === 0 || (covered[start * nameKinds + kind] as number) >= length) continue;
    for (let i = start; i <= end; i++) {
      const where = length === 1 ? place.single : i === start ? place.first : i === end ? place.last : place.inner;
      marks[i] = ((marks[i] as number) & ~(7 << (3 * kind))) | (where << (3 * kind));
      covered[i * nameKinds + kind] = length;
    }
  }
}
