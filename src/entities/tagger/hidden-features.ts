import { mix, seed } from '../../words/hash.ts';
import { outside, roleOffsets, wordAt } from './features.ts';
import { nameKinds } from './gazetteer.ts';
import type { ReadDocument, ReadSentence } from './read-document.ts';
import type { Word } from './word.ts';

/** The words that the hidden layer sees: those of `roleOffsets`; first and last of the capitalized stretch, before and after it. */
const stretchRoles = { first: 5, last: 6, before: 7, after: 8 } as const;
export const hiddenRoles = 9;
const mostOfWord = 64;
/** The most features of the hidden layer that a word has. */
export const mostHidden = hiddenRoles * mostOfWord + 96;

/** Whether the hidden layer looks at a word: a capitalized one, or one between such. */
export function isInStretch({ runStart }: ReadSentence, i: number): boolean {
  return runStart[i] !== -1;
}

/** The word that plays a role for a word in a capitalized stretch. */
export function wordInRole(sentence: ReadSentence, i: number, role: number): Word {
  if (role < roleOffsets.length) return wordAt(sentence, i + (roleOffsets[role] as number));
  const start = sentence.runStart[i] as number;
  const end = sentence.runEnd[i] as number;
  if (start < 0) return outside;
  if (role === stretchRoles.first) return wordAt(sentence, start);
  if (role === stretchRoles.last) return wordAt(sentence, end);
  return wordAt(sentence, role === stretchRoles.before ? start - 1 : end + 1);
}

/** Writes what a word gives by itself in a role into `into` from `from` on; returns the new count. */
export function describeHiddenWord(word: Word, role: number, into: Uint32Array, from: number): number {
  const { clusters, likeness, bits } = word;
  let count = from;
  const add = (kind: number, value: number) => {
    into[count++] = mix(mix(seed, 5000 + role * 64 + kind), value);
  };
  add(1, word.casing);
  add(2, clusters.middle);
  for (let k = 0; k < clusters.pieces.length; k++) add(3, k * 64 + (clusters.pieces[k] as number));
  for (let k = 0; k < likeness.length; k++) add(4, k * 8 + (likeness[k] as number));
  for (let bit = 0; bit < 20; bit++) if (bits & (1 << bit)) add(5, bit);
  if (role === 0 || role === stretchRoles.last) {
    add(6, word.shape);
    for (const affix of word.affixes) add(7, affix);
  } else add(8, word.hash);
  return count;
}

/** Writes what the place of a word gives into `into` from `from` on; returns the new count. */
export function describeHiddenPlace(
  document: ReadDocument,
  sentence: ReadSentence,
  i: number,
  into: Uint32Array,
  from: number,
): number {
  let count = from;
  const add = (kind: number, value: number) => {
    into[count++] = mix(mix(seed, 7000 + kind), value);
  };
  const addCues = (kind: number, cues: number) => {
    for (let bit = 10; bit < 16; bit++) if (cues & (1 << bit)) add(kind, bit);
  };
  const start = sentence.runStart[i] as number;
  add(1, i === 0 ? 1 : 0);
  add(2, Math.min(i - start, 4));
  add(3, Math.min((sentence.runEnd[i] as number) - i, 4));
  add(4, start === 0 ? 1 : 0);
  const marks = sentence.marks[i] as number;
  for (let kind = 0; kind < nameKinds; kind++) {
    const where = (marks >>> (3 * kind)) & 7;
    if (where !== 0) add(5, kind * 8 + where);
  }
  const used = document.usage.get((sentence.words[i] as Word).hash);
  if (used) {
    add(6, used.lower === 0 ? 0 : used.lower > used.capital ? 2 : 1);
    add(7, Math.min(used.inner, 3));
    for (let bit = 0; bit < 10; bit++) if (used.beside & (1 << bit)) add(8, bit);
    add(9, used.definition);
    addCues(10, used.defined);
  }
  add(11, sentence.definition[i] as number);
  addCues(12, sentence.defined[i] as number);
  add(13, (sentence.isUpper ? 2 : 0) + (sentence.isHeadline ? 1 : 0));
  return count;
}

/** All features of the hidden layer for a word; none for one in no capitalized stretch. */
export function describeHidden(document: ReadDocument, sentence: ReadSentence, i: number, into: Uint32Array): number {
  if (!isInStretch(sentence, i)) return 0;
  let count = 0;
  for (let role = 0; role < hiddenRoles; role++)
    count = describeHiddenWord(wordInRole(sentence, i, role), role, into, count);
  return describeHiddenPlace(document, sentence, i, into, count);
}
