import type { EntityType } from '../../document/entities.ts';
import type { Token } from '../../document/language.ts';
import { fold } from '../fold.ts';
import { gazetteer } from '../tagger/gazetteer.ts';
import { isPrefix, phraseKey } from '../tagger/phrase-table.ts';

/** A name in the text: tokens `first` to `last`, both within, of a sentence. */
export interface FoundName {
  /** The index of the sentence in the document. */
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** The rule that found it. */
  readonly rule: string;
}

/** A sentence of a zone that names are looked for in, with its index in the document. */
export interface NameSentence {
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** The folded words of some tokens, first to last. */
export function foldedWords(tokens: readonly Pick<Token, 'text'>[], first: number, last: number): string[] {
  return tokens.slice(first, last + 1).map(({ text }) => fold(text));
}

/** What a folded word is listed as, a set of bits of `listed`. */
export function listedAs(folded: string): number {
  return (gazetteer().get(phraseKey(folded)) & ~isPrefix) >>> 0;
}

/** Whether a word begins with a capital letter. */
export function isCapitalized(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text);
}
