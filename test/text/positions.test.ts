import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../src/text/code-points.ts';
import { Lines } from '../../src/text/lines.ts';

describe('code points', () => {
  it('count as the iterator of strings does, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const points = new CodePoints(text);
        let offset = 0;
        let count = 0;
        for (const point of text) {
          expect(points.at(offset)).toBe(count);
          offset += point.length;
          count++;
        }
        expect(points.at(text.length)).toBe(count);
      }),
    );
  });

  it('count a lone surrogate as one', () => {
    expect(new CodePoints('a\ud83db').at(3)).toBe(3);
  });
});

describe('lines', () => {
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [5, 3, 2],
  ])('offset %i is at %i:%i', (offset, line, column) => {
    expect(new Lines('ab\n\nc').at(offset)).toEqual({ line, column });
  });
});
