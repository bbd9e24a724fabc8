import { expect, test } from 'vitest';
import { splitSentences } from '../../src/language/split-sentences.ts';
import { tokenize } from '../../src/language/tokenize.ts';

/** Each line: a text with "|" between its sentences; where there is a space in the text it comes after the "|". */
const lines = [
  'Tanks came.| They fired.| Many fled.',
  'He met Mr. Nagy on Nov. 4 at 4 a.m. in the U.S. Embassy.| She left.',
  'They fled to the U.S.| The army stayed.',
  'It was led by J. F. Kennedy and St. John.| It failed.',
  'Guns, tanks, etc.| They had all.',
  'He was chief of Acme Inc. in Ohio.| He retired.',
  '“We will fight.”| Then he left.',
  '"Why?" he asked.| "Go!" she cried.| Nobody went.',
  '(He died in 1953.)| She lived.',
  'The revolt failed.[12]| Its leaders fled. [3] [4]| Others stayed.',
  'The end.|Next came more.',
  'In 1956.|The end',
  'Really?!| Yes... and no.| Well...| Fine.',
  '1. First point of the list',
  'BUDAPEST, Nov. 4 (AP) --| Soviet tanks rolled in at dawn on Sunday.| They fired.',
  'LONDON, 3 June 2015 -| The firm agreed on Tuesday to buy its rival.',
  'Moscow, November 4 (Reuters) –| "We go," he said to them at last.',
  'ADDIS ABABA, Ethiopia (AP)_| The union of African states met there on Friday.',
  'NATO-led troops came.| They left.',
  'World War II - The Road Home',
  'UNITED Nations troops - a small force - came.',
  'KGB - Wikipedia',
  'i went home.| it was late.',
  'The Dept. of State and the Govt. of the day agreed.',
  'It cost 3.5 million.| No. 5 won.| There were 12.',
  'World War I ended.| King George V. of England',
  'No stop at the end',
];

test.each(lines)('%s', (marked) => {
  const text = marked.replaceAll('|', '');
  const tokens = tokenize(text, 0, text.length);
  const sentences = splitSentences(text, tokens).map(([from, end]) =>
    text.slice(tokens[from]?.start, tokens[end - 1]?.end),
  );
  expect(sentences).toEqual(marked.split('|').map((sentence) => sentence.trim()));
});

test('a line without a stop is cut after 500 tokens', () => {
  const text = '1 2 '.repeat(600);
  const sizes = splitSentences(text, tokenize(text, 0, text.length)).map(([from, end]) => end - from);
  expect(sizes).toEqual([500, 500, 200]);
});
