import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../../src/train/read-annotations.ts';

/** Reads one annotation of one benchmark text. */
function read(rows: string, path: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'annotations-'));
  const file = join(folder, 'bench', path);
  mkdirSync(dirname(file), { recursive: true });
  mkdirSync(join(folder, 'annotations'));
  writeFileSync(file, text);
  writeFileSync(join(folder, 'annotations', 'one.tsv'), rows);
  const [one] = readAnnotations(join(folder, 'annotations'), join(folder, 'bench'));
  return one!;
}

/** A sentence in CoNLL-U, its words parted by spaces; the full stop stands at the last one. */
const sentence = (...words: string[]) =>
  words.map((word, at) => `${at + 1}\t${word}\t_\tX\tX\t_\t${at}\tdep\t_\t_`).join('\n');

const treebank = [
  `# newdoc id = one\n# newpar\n# newpar_block = head (1 s)\n${sentence('Fire', 'in', 'town')}`,
  `# newpar\n${sentence('A', 'mill', 'burned.')}`,
  sentence('Nobody', 'died.'),
].join('\n\n');

describe('the text', () => {
  it.each([
    [
      'some lines of a plain text',
      '# text a/one.txt 2 3',
      'a/one.txt',
      'zero\nfirst\nsecond\nthird\n',
      'first\nsecond\n',
    ],
    [
      'the paragraphs of a treebank',
      '# text t/one.conllu',
      't/one.conllu',
      treebank,
      'Fire in town\n\nA mill burned. Nobody died.\n',
    ],
    [
      'what a page holds',
      '# text p/one.gold.json 1 1',
      'p/one.gold.json',
      '{"main_content":"Fire\\r\\nMore"}',
      'Fire\n',
    ],
  ])('%s', (_, head, path, content, expected) => {
    expect(read(`${head}\n`, path, content).article.source).toBe(expected);
  });
});

it('reads an event and its roles', () => {
  const rows = '# text a/one.txt 1 1\n5 11\tDisaster.Strike\t-\tnegated\tpatient 0 4\tamount 0 4\n';
  expect(read(rows, 'a/one.txt', 'mill burned\n').events).toEqual([
    {
      trigger: { start: 5, end: 11 },
      type: 'Disaster.Strike',
      date: null,
      realis: 'negated',
      roles: [
        { role: 'patient', start: 0, end: 4 },
        { role: 'amount', start: 0, end: 4 },
      ],
    },
  ]);
});

it.each([
  ['no text named', 'nothing\n', 'one.tsv:1: does not name its text'],
  ['a place behind the end', '# text a/one.txt 1 1\n5 99\tDisaster.Strike\t-\tactual\n', 'one.tsv:2: is not an event'],
  [
    'an unknown role',
    '# text a/one.txt 1 1\n5 11\tDisaster.Strike\t-\tactual\twitness 0 4\n',
    'one.tsv:2: is not an event',
  ],
  ['an unknown type', '# text a/one.txt 1 1\n5 11\tDisaster\t-\tactual\n', 'one.tsv:2: is not an event'],
])('says what cannot be read: %s', (_, rows, message) => {
  expect(() => read(rows, 'a/one.txt', 'mill burned\n')).toThrow(message);
});
