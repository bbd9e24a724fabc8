import type { ViewSpan } from '../text/span.ts';

/** Universal part-of-speech tags (Universal Dependencies version 2). */
// biome-ignore format: a table
export const partsOfSpeech = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM',
  'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** A word or a sign. Clitics ("n't", "'s") are tokens of their own, as in Universal Dependencies. */
export interface Token {
  readonly span: ViewSpan;
  /** The text of the span, to the letter. */
  readonly text: string;
  /** The dictionary form, lower case except for proper nouns. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** The Penn Treebank tag (VBD, NNS ...). */
  readonly tag: string;
  /** The index in the sentence of the token that governs this one; -1 for the root. */
  readonly head: number;
  /** The Universal Dependencies relation to the head, with its subtype (`nsubj:pass`); `root` for the root. */
  readonly relation: string;
}

/** A sentence within one zone. Sentences rise and do not overlap. */
export interface Sentence {
  readonly span: ViewSpan;
  /** The index of its zone. */
  readonly zone: number;
  readonly tokens: readonly Token[];
}
