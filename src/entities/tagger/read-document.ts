import { countUsage, type Usage } from './count-usage.ts';
import { type Definitions, findDefinitions } from './find-definitions.ts';
import { findRuns, type Runs } from './find-runs.ts';
import { matchPhrases } from './match-phrases.ts';
import { casing, describeWord, type Word } from './word.ts';

/** A sentence with what is known of its words. */
export interface ReadSentence extends Runs, Definitions {
  readonly words: readonly Word[];
  /** Listed names, see `matchPhrases`. */
  readonly marks: Uint32Array;
  /** Whether most of its words are capitalized (a headline) or all are in capitals, so that capitals tell little. */
  readonly isHeadline: boolean;
  readonly isUpper: boolean;
}

/** What the tagger needs of a sentence: a `Sentence` of the document will do. */
export interface TokenizedSentence {
  readonly tokens: readonly { readonly text: string }[];
}

/** A document as the tagger sees it. */
export interface ReadDocument {
  readonly sentences: readonly ReadSentence[];
  readonly usage: ReadonlyMap<number, Usage>;
}

/** So many words are remembered from one document to the next. */
const mostRemembered = 20_000;
const remembered = new Map<string, Word>();

/** Reads the words of a document, sentence by sentence, then what the document tells of each word. */
export function readDocument(sentences: readonly TokenizedSentence[]): ReadDocument {
  const read = sentences.map(({ tokens }) => readSentence(tokens.map(({ text }) => wordOf(text))));
  return { sentences: read, usage: countUsage(read) };
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
  const runs = findRuns(words);
  return {
    words,
    marks: matchPhrases(words),
    ...runs,
    ...findDefinitions(words, runs.runEnd),
    isHeadline,
    isUpper,
  };
}
