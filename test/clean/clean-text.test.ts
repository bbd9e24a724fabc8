import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean/clean-text.ts';
import { articleOf } from '../support/article.ts';
import { processorTime } from '../support/processor-time.ts';

const clean = (source: string) => cleanText(articleOf(source));
const read = (source: string): string => clean(source).view.text;

describe('cleaning a plain text', () => {
  it.each([
    ['takes out what cannot be seen', 'a\u200bb\u00adc\ufeffd\0e\u2060f\u200eg', 'abcdefg'],
    ['makes odd spaces plain', 'a\u00a0b\u2009c\u3000d', 'a b c d'],
    ['makes every line end a line feed', 'a\r\nb\rc\u2028d\u2029e\ff', 'a\nb\nc\nd\ne\nf'],
    ['keeps tabs', 'a\tb', 'a\tb'],
    ['composes letters', 'Ma\u0301tya\u0301s Gero\u030b', 'Mátyás Gerő'],
    ['keeps marks that do not compose', 'x\u0301', 'x\u0301'],
    ['decodes character references', 'Tom &amp; Anna&#39;s &eacute;lan&nbsp;&#x2014; x', "Tom & Anna's élan — x"],
    ['decodes what was escaped twice', '&amp;#39;tis &amp;amp;c.', "'tis &c."],
    ['leaves what only looks like a reference', 'AT&T; R&D ?a=1&copy=2 &nosuch;', 'AT&T; R&D ?a=1&copy=2 &nosuch;'],
    ['does not choke on mojibake', 'GerÅ‘ â€œhereâ€\x9d', 'GerÅ‘ â€œhereâ€'],
  ])('%s', (_, source, expected) => {
    expect(read(source)).toBe(expected);
  });

  it('folds hard-wrapped lines into their paragraph', () => {
    const source = [
      'It was the best of times, it was the worst of times, it was the age of',
      'wisdom, it was the age of foolishness, it was the epoch of belief, it',
      'was the epoch of incredulity.',
      '',
      'We had everything before us, we had nothing before us, we were all',
      'going direct to Heaven.',
    ].join('\r\n');
    expect(read(source).split('\n').filter(Boolean)).toHaveLength(2);
    expect(read(source)).toContain('worst of times, it was the age of wisdom,');
    expect(clean(source).blocks).toHaveLength(2);
  });

  it('joins words broken at line ends only in a text that breaks words', () => {
    const broken = 'The committee of the national assembly met to consider the new govern-\n';
    const wrapped = `${broken}ment and its policy for the coming year, which the other side had op-\nposed.`;
    expect(read(wrapped)).toContain('new government and its policy');
    const plain = 'The line is as full as it can be and it goes to the end of the line\n';
    expect(read(`${plain.repeat(40)}${plain.trimEnd().slice(0, -5)}well-\nknown to all.`)).toContain('well-known');
  });

  it.each([
    [
      'verse',
      'Shall I compare thee to a summer’s day?\nThou art more lovely and more temperate:\nRough winds do shake',
    ],
    ['a list', '- the first point of the list is rather long, as such points go\n- the second one\n- the third one'],
    ['a paragraph a line', `${'A sentence of some length. '.repeat(9)}\n${'Another one. '.repeat(12)}\nThe last.`],
    [
      'a sentence a line',
      'The cat sat on the mat and looked at the dog in the yard.\nThen it left.\nNobody saw it again.',
    ],
    ['a transcript', 'Q: Where were you on the night of the third of May, nineteen seventy?\nA: At home.\nQ: Alone?'],
  ])('does not fold %s', (_, source) => {
    expect(read(source).trimEnd()).toBe(source.trimEnd());
  });

  it('folds a quoted e-mail without its quote signs', () => {
    const source =
      '> we met on Tuesday to talk about the plans for the new\n> building, which will be opened in the spring of next\n> year.';
    expect(read(source)).toBe(
      '> we met on Tuesday to talk about the plans for the new building, which will be opened in the spring of next year.',
    );
  });

  it('never throws and keeps every position, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => {
        const { view, blocks } = clean(source);
        for (const { span } of blocks) {
          expect(view.read(span)).toBe(view.read(span).trim());
          const home = view.toSource(span);
          expect(home.start).toBeLessThan(home.end);
        }
      }),
    );
  });

  it.each([
    ['one line', 'word ', 1],
    ['line feeds', '\n', 0],
    ['ampersands', '&amp;', 1],
    ['marks', '\u0301', 1],
    ['quote signs', '> \n', 0],
    ['wrapped lines', 'It was the best of times, it was the worst of times, it was the age of it\n', 1],
  ])('takes linear time on %s', (_, unit) => {
    const time = (n: number): number => {
      const source = unit.repeat(n);
      return processorTime(() => clean(source));
    };
    time(10_000);
    expect(time(100_000)).toBeLessThan(40 * Math.max(time(10_000), 5));
  });
});
