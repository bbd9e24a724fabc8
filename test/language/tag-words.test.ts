import { expect, test } from 'vitest';
import { readDataFile, readDataLines } from '../../src/data-file.ts';
import { FeatureList } from '../../src/language/feature-list.ts';
import { readModel } from '../../src/language/model-file.ts';
import { SparseModel } from '../../src/language/sparse-model.ts';
import { TagDictionary } from '../../src/language/tag-dictionary.ts';
import { tagFeatures } from '../../src/language/tag-features.ts';
import { best, noTag, Tagger, taggingInput } from '../../src/language/tag-words.ts';
import { wordFeatures } from '../../src/language/word-features.ts';

const model = new SparseModel(readModel(readDataFile('language/models/tags.bin')));
const dictionary = new TagDictionary(readDataLines('language/models/tag-dictionary.tsv'), model.classes);
const tagger = new Tagger(model, dictionary);

/** The tags of a sentence with all features of each decision added up anew, as in training. */
function tagPlainly(sentence: string): string[] {
  const input = taggingInput(sentence.split(' ').map(wordFeatures), dictionary);
  const list = new FeatureList();
  const tags: number[] = [];
  input.words.forEach((word, i) => {
    const allowed = dictionary.allowed(word);
    tagFeatures(list, input, i, tags[i - 1] ?? noTag, tags[i - 2] ?? noTag);
    const scores = new Int32Array(model.classes.length);
    model.score(list.hashes, list.count, scores);
    tags.push(allowed?.length === 1 ? (allowed[0] as number) : best(scores, allowed));
  });
  return tags.map((tag) => model.classes[tag] as string);
}

const tagged = (sentence: string): string[] =>
  [...tagger.tag(sentence.split(' ').map(wordFeatures))].map((tag) => model.classes[tag] as string);

// The same words first and last in a sentence, small and in capitals: what is remembered of them must not leak.
const sentences = [
  'Soviet tanks crushed the revolt in Budapest on 4 November .',
  'Tanks rolled ; the Soviet revolt grew , crushed',
  'SOVIET TANKS CRUSHED THE REVOLT IN BUDAPEST',
  'tanks',
  'REVOLT',
  'revolt and march they must , said Gorbunkov of the Zvezdograd Herald',
  'March brought the revolt ; crushed tanks brought March',
];

test.each([
  ...sentences,
  ...sentences.toReversed(),
])('a word once scored is scored alike ever after: %s', (sentence) => {
  expect(tagged(sentence)).toEqual(tagPlainly(sentence));
});

test.each([
  ['The/DT police/NN charged/VBD the/DT crowd/NN ./.'],
  ['He/PRP will/MD record/VB a/DT new/JJ record/NN ./.'],
  ['Rebels/NNS have/VBP seized/VBN Zvezdograd/NNP ./.'],
])('tags words by their use: %s', (marked) => {
  const pairs = marked
    .split(' ')
    .map((pair) => [pair.slice(0, pair.lastIndexOf('/')), pair.slice(pair.lastIndexOf('/') + 1)]);
  expect(tagged(pairs.map(([word]) => word).join(' ')).map((tag) => tag.split(' ')[0])).toEqual(
    pairs.map(([, tag]) => tag),
  );
});
