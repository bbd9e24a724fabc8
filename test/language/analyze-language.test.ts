import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sentence } from '../../src/document/language.ts';
import { processorTime } from '../support/processor-time.ts';
import { analyzeText } from './one-zone.ts';

/** One word a piece: `text/tag(head, relation)`, the head by its text. */
const dump = ({ tokens }: Sentence): string =>
  tokens
    .filter((token) => token.pos !== 'PUNCT')
    .map(({ text, tag, head, relation }) => `${text}/${tag}(${tokens[head]?.text ?? 'ROOT'}, ${relation})`)
    .join(' ');

test.each([
  [
    'Soviet troops attacked the city.',
    'Soviet/JJ(troops, amod) troops/NNS(attacked, nsubj) attacked/VBD(ROOT, root) the/DT(city, det) city/NN(attacked, obj)',
  ],
  [
    'The city was attacked by troops.',
    'The/DT(city, det) city/NN(attacked, nsubj:pass) was/VBD(attacked, aux:pass) attacked/VBN(ROOT, root) by/IN(troops, case) troops/NNS(attacked, obl:agent)',
  ],
  [
    'He resigned and fled to Austria.',
    'He/PRP(resigned, nsubj) resigned/VBD(ROOT, root) and/CC(fled, cc) fled/VBD(resigned, conj) to/IN(Austria, case) Austria/NNP(fled, obl)',
  ],
  [
    'They wanted to leave.',
    'They/PRP(wanted, nsubj) wanted/VBD(ROOT, root) to/TO(leave, mark) leave/VB(wanted, xcomp)',
  ],
])('%s', (text, tree) => {
  expect(analyzeText(text).map(dump)).toEqual([tree]);
});

test('lemmas are dictionary forms in small letters, names keep theirs', () => {
  const [sentence] = analyzeText('The troops were killing people in Budapest.');
  const lemmas = sentence?.tokens.map((token) => token.lemma).join(' ');
  expect(lemmas).toBe('the troop be kill person in Budapest .');
});

test('a sentence never crosses a line end', () => {
  expect(analyzeText('The headline\nThe text begins.').map((sentence) => sentence.tokens.length)).toEqual([2, 4]);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'Mr.',
        ' ',
        '.',
        '"',
        ')',
        '[',
        '1',
        ']',
        "n't",
        '’s',
        'U.S.',
        '\n',
        'ran',
        'Łódź',
        '-',
        '?!',
        '\ud83d',
        '…',
      ),
    )
    .map((parts) => parts.join('')),
);

test('any text: tokens rise and tile all but white space, and every sentence is a tree with one root', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const { span, tokens } of analyzeText(text)) {
        expect([span.start, span.end]).toEqual([tokens[0]?.span.start, tokens.at(-1)?.span.end]);
        for (const token of tokens) {
          expect(text.slice(end, token.span.start).trim()).toBe('');
          expect(token.span.end).toBeGreaterThan(token.span.start);
          end = token.span.end;
        }
        expect(tokens.filter((token) => token.head < 0).length).toBe(1);
        for (const token of tokens) expect(stepsToRoot(tokens, token.head)).toBeLessThan(tokens.length);
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

function stepsToRoot(tokens: Sentence['tokens'], head: number): number {
  let steps = 0;
  for (let at = head; at >= 0 && steps <= tokens.length; steps++) at = tokens[at]?.head ?? -1;
  return steps;
}

test('the same text gives the same layers, whatever was read before', () => {
  const text = 'On 4 November 1956 Soviet tanks entered Budapest. Nagy fled.';
  const first = analyzeText(text);
  analyzeText('Something else entirely, e.g. the Fed raised rates.');
  expect(analyzeText(text)).toEqual(first);
});

test.each([
  'x'.repeat(20_000),
  '1 2 '.repeat(8_000),
  "n't'".repeat(8_000),
  'a.'.repeat(16_000),
  '((('.repeat(10_000),
])('time grows with the length of hostile text, not with its square: %.8s', (text) => {
  const time = (input: string) => processorTime(() => analyzeText(input));
  time(text);
  const once = Math.min(time(text), time(text));
  expect(time(text.repeat(4))).toBeLessThan(Math.max(once, 20) * 12);
});
