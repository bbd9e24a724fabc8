import { partsOfSpeech } from '../document/language.ts';
import type { FeatureList } from './feature-list.ts';
import { firstChild } from './parser-places.ts';
import type { WordFeatures } from './word-features.ts';

/** Templates of one place; the templates of `state-features.ts` come before them. */
const templatesEach = 32;
const firstTemplate = 1000;
const verb = 1 + partsOfSpeech.indexOf('VERB');
const noun = 1 + partsOfSpeech.indexOf('NOUN');
const properNoun = 1 + partsOfSpeech.indexOf('PROPN');

/**
 * Adds what a word says that stands in a place: its form, tags, clusters, ending, fields of meaning.
 * @param withForm without it the word is read as one that training never had
 */
export function addPlace(
  list: FeatureList,
  place: number,
  word: WordFeatures | null,
  tag: number,
  part: number,
  withForm: boolean,
): void {
  const template = firstTemplate + place * templatesEach;
  list.add1(template, tag);
  if (word === null) return;
  if (withForm) {
    list.add1(template + 1, word.form);
    list.add2(template + 2, word.form, tag);
  }
  list.add1(template + 3, part);
  list.add1(template + 4, word.suffix3);
  list.add1(template + 5, word.clusters.fine);
  list.add1(template + 6, word.clusters.middle);
  if (part === verb) {
    list.add1(template + 7, word.lexeme.verbField);
    list.add1(template + 8, word.lexeme.constructions);
  }
  if (part === noun || part === properNoun) list.add1(template + 9, word.lexeme.nounField);
  if (place >= firstChild) return;
  const { pieces } = word.clusters;
  for (let i = 0; i < pieces.length; i++) list.add1(template + 16 + i, pieces[i] as number);
}
