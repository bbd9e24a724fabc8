import { expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.ts';

/** Each line: a text whose tokens are parted by spaces or, where no space stands in the text, by "|". */
const lines = [
  // clitics
  "They did|n't go|.",
  'They did|n’t go|.',
  "Nagy|'s reforms|, the workers|' councils",
  "She|'ll say we|'re late and I|'m not",
  'He can|not stay|; they|’ve left|.',
  "O'Neill met L'Enfant at five o'clock|.",
  "in the '90s",
  '1956|\'s revolt and "|Times|"|\'s editor',
  // hyphens and slashes
  'a Soviet|-|led bloc|, re-elected|, non-communist|, pro-Beijing',
  '1943|-|1944|, 1914|–|18|, twenty|-|one',
  'men and|/|or women',
  // figures
  'some 30,000 men|, 3.5 %|, 10:30|, 12/7/41|, 4.11.1956',
  '$|40 and US|$|5 or 5|%',
  'the 18th of May in the 1950s',
  '6|am|, 430|km|, pages 13|,|14',
  'a .227 average',
  '1. First point',
  // stops
  'Mr. Smith of the U.S. Army met J. F. Kennedy|.',
  'J.|Smith arrived on Nov. 4|.',
  'There is no|. No. 5 is alive|.',
  'at 4 a.m. on Sunday|.',
  'see e.g. the Ph.D. of Dr. Fell|, etc.',
  'the end|.|Next came more',
  'in 1956|.|The end',
  'World War I|. He left|.',
  'Plan B|.',
  'wait|... what|?! no -- yes — maybe',
  // addresses
  'write to joe.doe@mail.example.org|, or see https://example.org/a-b?c=d|.',
  'ask @POTUS about #NATO',
  // letters and signs beyond ASCII
  'Ernő Gerő in Łódź and Győr|-|Sopron',
  'cost 5 €|, 🙂|🙂 yes',
];

test.each(lines)('%s', (marked) => {
  const text = marked.replaceAll('|', '');
  const tokens = tokenize(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
  expect(tokens).toEqual(marked.split(/[| ]/));
});

test('a token has at most 1,000 units and cuts no surrogate pair', () => {
  const text = `${'a'.repeat(999)}𝒜${'b'.repeat(1500)}`;
  const tokens = tokenize(text, 0, text.length);
  expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  for (const { start, end } of tokens) expect(end - start).toBeLessThanOrEqual(1001);
});
