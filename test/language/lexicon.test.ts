import { expect, test } from 'vitest';
import { lookUp } from '../../src/language/lexicon.ts';
import { reading } from '../../src/language/reading.ts';

const readings = (word: string): string[] =>
  Object.entries(reading)
    .filter(([, bit]) => (lookUp(word).readings & bit) !== 0)
    .map(([name]) => name);

test.each([
  ['attack', ['noun', 'verb']],
  ['attacks', ['plural', 'verbS']],
  ['invaded', ['past', 'participle']],
  ['fled', ['past', 'participle']],
  ['withdrew', ['past']],
  ['women', ['plural']],
  ['freely', ['adverb']],
  ['blorf', []],
])('%s can be %j', (word, expected) => {
  expect(readings(word)).toEqual(expected);
});

test('a form has the field of meaning of its base', () => {
  expect(lookUp('attacked').verbField).toBe(lookUp('attack').verbField);
  expect(lookUp('attack').verbField).toBeGreaterThan(0);
});
