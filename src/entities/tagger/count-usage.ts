import { listed } from './gazetteer.ts';
import type { ReadSentence } from './read-document.ts';
import { casing, type Word } from './word.ts';

/** How a word is written and what stands beside it in the whole document. */
export interface Usage {
  lower: number;
  capital: number;
  /** Capitalized where no sentence begins. */
  inner: number;
  /** What stands beside it anywhere, a set of bits of `beside`. */
  beside: number;
  /** The noun that a name with it is said to be ("X is a village", "X, a village"), as a cluster; 0 where none is. */
  definition: number;
  /** What that noun tells, a set of cue bits of `listed`. */
  defined: number;
}

/** What may stand beside a word. */
export const beside = {
  title: 1,
  firstName: 2,
  placePreposition: 4,
  organizationHead: 8,
  placeHead: 16,
  speech: 32,
  suffix: 64,
  listedPlace: 128,
  initial: 256,
  the: 512,
} as const;

const placePrepositions = new Set(['in', 'at', 'near', 'from', 'to', 'of', 'into', 'through', 'across', 'outside']);

/** Counts how the words of a document are used, by their hashes. Lines all in capitals tell nothing. */
export function countUsage(sentences: readonly ReadSentence[]): Map<number, Usage> {
  const usage = new Map<number, Usage>();
  for (const sentence of sentences) {
    if (sentence.isUpper) continue;
    sentence.words.forEach((word, i) => {
      if (word.casing === casing.none) return;
      const of = usage.get(word.hash) ?? { lower: 0, capital: 0, inner: 0, beside: 0, definition: 0, defined: 0 };
      usage.set(word.hash, of);
      count(of, sentence, word, i);
    });
  }
  return usage;
}

function count(of: Usage, { words, isHeadline, definition, defined }: ReadSentence, word: Word, i: number) {
  if (!word.isNamelike) {
    of.lower++;
    return;
  }
  of.capital++;
  if (i > 0 && !isHeadline) of.inner++;
  of.beside |= besideOf(words[i - 1], words[i + 1]);
  if (of.definition === 0) {
    of.definition = definition[i] as number;
    of.defined = defined[i] as number;
  }
}

function besideOf(before: Word | undefined, after: Word | undefined): number {
  let bits = 0;
  if (before) {
    if (before.bits & listed.title) bits |= beside.title;
    if (before.isNamelike && before.bits & listed.firstName) bits |= beside.firstName;
    if (before.casing === casing.initial) bits |= beside.initial;
    if (placePrepositions.has(before.folded)) bits |= beside.placePreposition;
    if (before.folded === 'the') bits |= beside.the;
  }
  if (after) {
    if (after.isNamelike && after.bits & listed.organizationHead) bits |= beside.organizationHead;
    if (after.isNamelike && after.bits & listed.placeHead) bits |= beside.placeHead;
    if (after.bits & listed.speech) bits |= beside.speech;
    if (after.isNamelike && after.bits & listed.suffix) bits |= beside.suffix;
  }
  return bits;
}
