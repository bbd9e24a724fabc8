import { cues } from './gazetteer.ts';
import { casing, type Word } from './word.ts';

/** For the words of a capitalized stretch, the noun that it is said to be. */
export interface Definitions {
  /** That noun as a cluster; 0 where there is none. */
  readonly definition: Uint16Array;
  /** What that noun tells, a set of cue bits of `listed`. */
  readonly defined: Uint32Array;
}

/** The nouns that capitalized stretches are said to be: "X (born 1904) was an Australian footballer", "X, a village in Y". */
export function findDefinitions(words: readonly Word[], runEnd: Int32Array): Definitions {
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
