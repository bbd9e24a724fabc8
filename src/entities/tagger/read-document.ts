import { cues, listed } from './gazetteer.ts';
import { matchPhrases } from './match-phrases.ts';
import { casing, describeWord, type Word } from './word.ts';

/** A sentence with what is known of its words. */
export interface ReadSentence {
  readonly words: readonly Word[];
  /** Listed names, see `matchPhrases`. */
  readonly marks: Uint32Array;
  /** The capitalized stretch that each word lies in, as indexes of first and last word; -1 for words in none. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** For the words of a stretch, the noun that it is said to be, as a cluster; 0 where none is. */
  readonly definition: Uint16Array;
  /** What that noun tells, a set of cue bits of `listed`. */
  readonly defined: Uint32Array;
  /** Whether most of its words are capitalized (a headline) or all are in capitals, so that capitals tell little. */
  readonly isHeadline: boolean;
  readonly isUpper: boolean;
}

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

/** What the tagger needs of a sentence: a `Sentence` of the document will do. */
export interface TokenizedSentence {
  readonly tokens: readonly { readonly text: string }[];
}

/** A document as the tagger sees it. */
export interface ReadDocument {
  readonly sentences: readonly ReadSentence[];
  readonly usage: ReadonlyMap<number, Usage>;
}

const connectors = new Set([
  'of',
  'the',
  'de',
  'del',
  'la',
  'and',
  'for',
  '&',
  'von',
  'van',
  'der',
  'al',
  '-',
  "'s",
  'in',
  'on',
  'to',
  'du',
  'y',
  'bin',
  'el',
]);
const placePrepositions = new Set(['in', 'at', 'near', 'from', 'to', 'of', 'into', 'through', 'across', 'outside']);

/** So many words are remembered from one document to the next. */
const mostRemembered = 20_000;
const remembered = new Map<string, Word>();

/** Reads the words of a document, sentence by sentence, then what the document tells of each word. */
export function readDocument(sentences: readonly TokenizedSentence[]): ReadDocument {
  const read = sentences.map(({ tokens }) => readSentence(tokens.map(({ text }) => wordOf(text))));
  return { sentences: read, usage: usageOf(read) };
}

function wordOf(text: string): Word {
  const seen = remembered.get(text);
  if (seen) return seen;
  const word = describeWord(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, word);
  return word;
}

function readSentence(words: readonly Word[]): ReadSentence {
  const long = words.filter((word) => word.folded.length > 3 && word.casing !== casing.none);
  const share = (test: (word: Word) => boolean) => long.filter(test).length / (long.length || 1);
  const isUpper = long.length > 2 && share((word) => word.casing === casing.upper) > 0.7;
  const isHeadline = isUpper || (long.length > 3 && share((word) => word.isNamelike) > 0.7);
  const runs = runsOf(words);
  return {
    words,
    marks: matchPhrases(words),
    ...runs,
    ...definitionsOf(words, runs.runEnd),
    isHeadline,
    isUpper,
  };
}

/** Capitalized stretches; a connecting word belongs to one where capitalized words stand on both its sides. */
function runsOf(words: readonly Word[]): Pick<ReadSentence, 'runStart' | 'runEnd'> {
  const runStart = new Int32Array(words.length).fill(-1);
  const runEnd = new Int32Array(words.length).fill(-1);
  for (let i = 0; i < words.length; i++) {
    if (!words[i]?.isNamelike) continue;
    const end = endOfRun(words, i);
    runStart.fill(i, i, end + 1);
    runEnd.fill(end, i, end + 1);
    i = end;
  }
  return { runStart, runEnd };
}

function endOfRun(words: readonly Word[], start: number): number {
  let end = start;
  for (;;) {
    let next = end + 1;
    while (next < words.length && next <= end + 2 && connectors.has(words[next]?.folded as string)) next++;
    if (!words[next]?.isNamelike || next - start > 24) return end;
    end = next;
  }
}

/** The nouns that capitalized stretches are said to be: "X (born 1904) was an Australian footballer", "X, a village in Y". */
function definitionsOf(words: readonly Word[], runEnd: Int32Array): Pick<ReadSentence, 'definition' | 'defined'> {
  const definition = new Uint16Array(words.length);
  const defined = new Uint32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    if (runEnd[i] !== i) continue;
    const noun = definingNoun(words, i + 1);
    for (let j = i; noun && j >= 0 && runEnd[j] === i; j--) {
      definition[j] = noun.clusters.middle;
      defined[j] = noun.bits & cues;
    }
  }
  return { definition, defined };
}

const articles = new Set(['a', 'an', 'the', 'one']);
const copulas = new Set(['is', 'was', 'are', 'were']);

function definingNoun(words: readonly Word[], from: number): Word | undefined {
  let at = from;
  if (words[at]?.text === '(') {
    const limit = at + 24;
    while (at < words.length && at < limit && words[at]?.text !== ')') at++;
    at++;
  }
  const opener = words[at]?.text ?? '';
  if (!copulas.has(opener) && opener !== ',') return undefined;
  if (!articles.has(words[at + 1]?.folded ?? '')) return undefined;
  let noun: Word | undefined;
  for (let j = at + 2; j < at + 10 && isNounPhrase(words[j]); j++) noun = words[j];
  return noun;
}

const phraseEnds = new Set([
  'of',
  'in',
  'on',
  'at',
  'by',
  'for',
  'from',
  'with',
  'to',
  'and',
  'or',
  'that',
  'which',
  'who',
  'whose',
  'located',
  'based',
  'situated',
  'born',
  'known',
]);

function isNounPhrase(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !phraseEnds.has(word.folded) &&
    (word.casing !== casing.none || word.text === '-' || /^\d/.test(word.text))
  );
}

function usageOf(sentences: readonly ReadSentence[]): Map<number, Usage> {
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
