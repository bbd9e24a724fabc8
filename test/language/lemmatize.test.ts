import { expect, test } from 'vitest';
import { Lemmatizer } from '../../src/language/lemmatize.ts';

const lemmatizer = new Lemmatizer(['NNS\t^news\t0\t', 'NN\tzings\t1\t']);

test.each([
  ['fled', 'VBD', 'flee'],
  ['withdrawn', 'VBN', 'withdraw'],
  ['invaded', 'VBD', 'invade'],
  ['attacked', 'VBN', 'attack'],
  ['planned', 'VBD', 'plan'],
  ['killed', 'VBN', 'kill'],
  ['occupied', 'VBD', 'occupy'],
  ['dying', 'VBG', 'die'],
  ['seizing', 'VBG', 'seize'],
  ['marches', 'VBZ', 'march'],
  ['studies', 'NNS', 'study'],
  ['studies', 'VBZ', 'study'],
  ['men', 'NNS', 'man'],
  ['policewomen', 'NNS', 'policewoman'],
  ['Lives', 'NNS', 'life'],
  ['bigger', 'JJR', 'big'],
  ['earliest', 'JJS', 'early'],
])('%s as %s is %s', (form, tag, lemma) => {
  expect(lemmatizer.lemma(form, tag)).toBe(lemma);
});

test('a name keeps its form', () => {
  expect(lemmatizer.lemma('Nations', 'NNPS')).toBe('Nations');
});

test('what the treebank says of a whole form comes first, what it says of an ending last', () => {
  expect(lemmatizer.lemma('news', 'NNS')).toBe('news');
  expect(lemmatizer.lemma('blorzings', 'NN')).toBe('blorzing');
});

test('an unknown form is its own lemma in small letters', () => {
  expect(lemmatizer.lemma('Blorfed', 'VBD')).toBe('blorfed');
});
