import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../support/processor-time.ts';
import { readDates } from './reading.ts';

const cost = (text: string) => processorTime(() => readDates(text));

describe('hostile text', () => {
  it.each([
    '1 2 ',
    'May ',
    'the ',
    '1',
    '1.1',
    ',111',
    '1956-',
    "'56 ",
    "the '50s ",
    'October-',
    '12:30:',
    'early in the late ',
    '( " “ ',
    'a few more last next ',
    'On this day in 1956: ',
    'the 3rd anniversary of the ',
    'On 4 May 1956, on 5 May, ',
    'at 8 tonight ',
  ])('%j over and over takes time that grows no faster than the text', (piece) => {
    const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
    cost(text(20_000));
    const short = Math.min(cost(text(20_000)), cost(text(20_000)));
    const long = Math.min(cost(text(160_000)), cost(text(160_000)));
    // Eight times the text; were it quadratic, 64 times the time. Small times are noise.
    expect(long / Math.max(short, 5)).toBeLessThan(28);
  });

  it('never throws, and gives spans that rise, do not overlap and are not empty', () => {
    const words = [
      'May',
      '4',
      '1956',
      'the',
      'year',
      '-',
      'two',
      'later',
      '44 BC',
      "'56",
      'p.m.',
      '12:30',
      'of',
      ' ',
      '31.2.99',
      'Easter',
      '😀',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, '1998-02-27'), (pieces, published) => {
        const { layer } = readDates(pieces.join(' '), published);
        let last = 0;
        for (const { span, earliest, latest } of layer.mentions) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(earliest === null).toBe(latest === null);
          last = span.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
