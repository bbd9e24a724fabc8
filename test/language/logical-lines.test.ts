import { expect, test } from 'vitest';
import { logicalLines } from '../../src/language/logical-lines.ts';

const read = (text: string) => logicalLines(text, 0, text.length).map(([from, end]) => text.slice(from, end));

test('a line end parts sentences', () => {
  expect(read('The headline\nA long first line of text without any stop at its end\nAnother one\n\nLast')).toEqual([
    'The headline',
    'A long first line of text without any stop at its end',
    'Another one',
    'Last',
  ]);
});

test('a paragraph broken by width is one line, the blank line ends it', () => {
  const wrapped =
    'On the morning of that day the tanks of the Soviet\nArmy entered the city of Budapest and crushed the\nuprising. Nagy fled.';
  expect(read(`${wrapped}\n\nThousands fled.`)).toEqual([wrapped, 'Thousands fled.']);
});

test('lines of a list have room for the next word and stay apart', () => {
  const list = [
    'Hungary mourns its dead of the revolution',
    'Poland elects',
    'Strike at the harbor of Gdansk goes on for weeks',
  ];
  expect(read(list.join('\n'))).toEqual(list);
});

test.each([
  ['goes on in small letters', 'The government of the day said that it would\nnot resign'],
  ['ends in a comma', 'After the long and bloody battle of that winter,\nNagy fled'],
  ['ends in a word that ends no sentence', 'The army marched through all of the country into the\nNorth'],
])('a long line that %s is joined to the next', (_, text) => {
  expect(read(text)).toEqual([text]);
});

test('a short line, or one with a stop, is not', () => {
  expect(read('breaking news\nthe army marched')).toHaveLength(2);
  expect(read('The army marched through all of the country.\nthen it stopped')).toHaveLength(2);
});
