import { expect, test } from 'vitest';
import { readConllu } from '../../src/language/conllu.ts';

const row = (id: string, form: string, head = '0', misc = '_') =>
  [id, form, form.toLowerCase(), 'X', 'XX', '_', head, 'dep', '_', misc].join('\t');

const content = [
  '# newdoc id = sample',
  '# newpar',
  row('1', 'Stop', '0', 'SpaceAfter=No'),
  row('2', '.', '1'),
  '',
  '# newpar',
  row('1-2', "Don't", '_'),
  row('1', 'Do', '3'),
  row('2', "n't", '3'),
  row('3', 'go', '0', 'SpaceAfter=No'),
  row('3.1', 'copy'),
  row('4', '!', '3'),
  '',
  row('1', 'Why'),
  row('2', '?', '1'),
  '',
].join('\n');

test('the text is rebuilt: paragraphs are lines, multiword tokens stay together', () => {
  expect(readConllu(content).text).toBe("Stop.\nDon't go! Why ?");
});

test('every word lies in the text where it says', () => {
  const { id, text, sentences } = readConllu(content);
  expect(id).toBe('sample');
  const words = sentences.flatMap((sentence) => sentence.words);
  expect(words.map((word) => text.slice(word.start, word.end))).toEqual(words.map((word) => word.form));
});

test('heads count from 0, the root is -1, empty nodes are left out', () => {
  const second = readConllu(content).sentences[1];
  expect(second?.startsParagraph).toBe(true);
  expect(second?.words.map((word) => `${word.form} ${word.head}`)).toEqual(['Do 2', "n't 2", 'go -1', '! 2']);
});
