import type { FeatureList } from './feature-list.ts';
import type { WordFeatures } from './word-features.ts';

/** A sentence as the tagger sees it: its words, and what is known of each before tagging. */
export interface TaggingInput {
  readonly words: readonly WordFeatures[];
  /** For each word a number that stands for the set of tags it had in training; 0 for unknown words. */
  readonly classes: Int32Array;
  /** Whether most words are in capitals: a headline, whose case tells nothing. */
  readonly shouts: boolean;
}

/** Fills the list with what speaks for the tag of one word, given the two tags before it. */
export function tagFeatures(list: FeatureList, input: TaggingInput, i: number, tag1: number, tag2: number): void {
  list.clear();
  addOwn(list, wordAt(input, i), input.classes[i] as number, input.shouts, i === 0);
  addAsBefore(list, wordAt(input, i - 1));
  addAsAfter(list, wordAt(input, i + 1));
  addContext(list, input, i, tag1, tag2);
}

/** A word of the sentence, or what stands for the places outside. */
export function wordAt({ words }: TaggingInput, i: number): WordFeatures {
  return words[i] ?? edge;
}

/** What a word tells of its tag wherever it stands. */
export function addOwn(list: FeatureList, word: WordFeatures, known: number, shouts: boolean, isFirst: boolean): void {
  const letterCase = shouts ? 5 : word.letterCase;
  const { readings, nounField, verbField } = word.lexeme;
  const { fine, middle } = word.clusters;
  list.add1(1, 0);
  list.add1(2, word.form);
  list.add2(3, word.form, letterCase);
  list.add2(4, word.suffix1, letterCase);
  list.add2(5, word.suffix2, letterCase);
  list.add2(6, word.suffix3, letterCase);
  list.add2(7, word.suffix4, letterCase);
  list.add1(8, word.prefix1);
  list.add1(9, word.prefix2);
  list.add1(10, word.prefix3);
  list.add2(11, shouts ? 0 : word.shape, isFirst ? 1 : 0);
  list.add1(25, known);
  list.add2(38, readings, letterCase);
  list.add3(44, readings, word.suffix2, letterCase);
  list.add2(49, nounField, verbField);
  list.add1(50, fine);
  list.add2(51, middle, letterCase);
}

/** What a word tells of the tag of the next one. */
export function addAsBefore(list: FeatureList, word: WordFeatures): void {
  list.add1(17, word.form);
  list.add1(53, word.clusters.fine);
}

/** What a word tells of the tag of the one before it. */
export function addAsAfter(list: FeatureList, word: WordFeatures): void {
  list.add1(19, word.form);
  list.add1(21, word.suffix3);
  list.add1(22, word.suffix2);
  list.add1(54, word.clusters.fine);
}

/** What the words and the tags before them tell together. */
export function addContext(list: FeatureList, input: TaggingInput, i: number, tag1: number, tag2: number): void {
  const { words, classes, shouts } = input;
  const word = wordAt(input, i);
  const before = wordAt(input, i - 1);
  const after = wordAt(input, i + 1);
  const letterCase = shouts ? 5 : word.letterCase;
  const first = i === 0 ? 1 : 0;
  const known = classes[i] as number;
  const knownAfter = i + 1 < words.length ? (classes[i + 1] as number) : -1;
  const knownAfter2 = i + 2 < words.length ? (classes[i + 2] as number) : -1;
  const readings = word.lexeme.readings;
  const readingsAfter = after.lexeme.readings;
  const readingsBefore = before.lexeme.readings;
  const { middle } = word.clusters;
  list.add3(12, letterCase, first, before.letterCase);
  list.add1(13, tag1);
  list.add2(14, tag1, tag2);
  list.add2(15, tag1, word.form);
  list.add2(16, tag1, word.suffix3);
  list.add1(18, wordAt(input, i - 2).form);
  list.add1(20, wordAt(input, i + 2).form);
  list.add2(23, word.form, after.form);
  list.add2(24, word.form, before.form);
  list.add2(26, known, tag1);
  list.add3(27, known, tag1, knownAfter);
  list.add2(28, known, knownAfter);
  list.add2(29, known, after.form);
  list.add3(30, known, tag1, tag2);
  list.add2(31, knownAfter, knownAfter2);
  list.add3(32, letterCase, after.letterCase, first);
  list.add2(33, known, before.form);
  list.add2(34, tag1, after.form);
  list.add2(35, word.suffix2, tag1);
  list.add2(36, word.suffix3, knownAfter);
  list.add3(39, readings, letterCase, tag1);
  list.add3(40, readings, known, tag1);
  list.add2(41, readings, readingsAfter);
  list.add3(42, readings, tag1, readingsAfter);
  list.add3(43, readings, tag1, tag2);
  list.add3(45, readingsBefore, readings, readingsAfter);
  list.add2(46, known, readingsAfter);
  list.add3(47, readings, before.form, 0);
  list.add3(48, readings, after.form, 0);
  list.add2(52, middle, tag1);
  list.add2(55, middle, after.clusters.middle);
  list.add2(56, before.clusters.middle, middle);
  list.add3(57, middle, tag1, readingsAfter);
  list.add3(58, letterCase, after.clusters.middle, tag1);
  list.add3(37, word.suffix2, tag1, knownAfter);
}

const edge: WordFeatures = {
  id: -1, form: 7, prefix1: 7, prefix2: 7, prefix3: 7, suffix1: 7, suffix2: 7, suffix3: 7, suffix4: 7, shape: 7, letterCase: 7,
  lexeme: { readings: 4096, nounField: 0, verbField: 0, constructions: 0 },
  clusters: { fine: 2000, middle: 2000, coarse: 0, pieces: new Uint8Array(0) },
}; // biome-ignore format: a table

/** Whether a sentence is set in capitals throughout. */
export function isShouted(words: readonly WordFeatures[]): boolean {
  let capitals = 0;
  let letters = 0;
  for (const word of words) {
    if (word.letterCase === 0) continue;
    letters++;
    if (word.letterCase === 3) capitals++;
  }
  return letters > 1 && capitals * 10 > letters * 7;
}
