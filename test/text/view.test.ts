import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair } from '../../src/text/code-points.ts';
import type { Edit } from '../../src/text/edit.ts';
import { View } from '../../src/text/view.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

/** Edits that the view must accept: rising, not empty, cutting no pair. */
function editsFor(text: string, cuts: readonly number[], texts: readonly string[]): Edit[] {
  const ends = [...new Set(cuts.map((c) => c % (text.length + 1)))].filter((c) => !splitsPair(text, c));
  ends.sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (let i = 0; i + 1 < ends.length; i += 2) {
    edits.push({ start: ends[i] as number, end: ends[i + 1] as number, text: texts[i % texts.length] ?? '' });
  }
  return edits;
}

const history = fc.array(
  fc.tuple(fc.array(fc.nat(200), { maxLength: 8 }), fc.array(anyText, { minLength: 1, maxLength: 3 })),
  { maxLength: 4 },
);

/** A view after any history of edits over any text. */
const anyView = fc
  .tuple(anyText, history)
  .map(([source, steps]) =>
    steps.reduce((view, [cuts, texts]) => view.edit(editsFor(view.text, cuts, texts)), View.of(source)),
  );

describe('a view, whatever its text and edits', () => {
  it('gives every unit a non-empty source range, and ranges never go backwards', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        let last = { start: 0, end: 0 };
        for (let i = 0; i < view.text.length; i++) {
          if (splitsPair(view.text, i)) continue;
          const end = splitsPair(view.text, i + 1) ? i + 2 : i + 1;
          const range = view.toSource(view.span(i, end));
          expect(range.start).toBeLessThan(range.end);
          expect(range.start).toBeGreaterThanOrEqual(last.start);
          expect(range.end).toBeGreaterThanOrEqual(last.end);
          last = range;
        }
      }),
    );
  });

  it('never cuts a surrogate pair of the source', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (let i = 0; i < view.text.length; i++) {
          if (splitsPair(view.text, i) || splitsPair(view.text, i + 1)) continue;
          const { start, end } = view.toSource(view.span(i, i + 1));
          expect(splitsPair(view.source, start) || splitsPair(view.source, end)).toBe(false);
        }
      }),
    );
  });

  it('reads as its source where nothing was edited', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const view = View.of(text);
        expect(view.text).toBe(text);
        if (text.length > 0) expect(view.quote(view.toSource(view.span(0, text.length)))).toBe(text);
      }),
    );
  });

  it('finds the view span of a source range again', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((n) => Math.min(n, text.length)) as [number, number];
        fc.pre(!splitsPair(text, start) && !splitsPair(text, end));
        expect(View.of(text).fromSource(start, end)).toEqual({ start, end });
      }),
    );
  });
});

describe('edits', () => {
  it('map what they write to all that they replace', () => {
    const view = View.of('a &amp; b').edit([{ start: 2, end: 7, text: '&' }]);
    expect(view.text).toBe('a & b');
    expect(view.quote(view.toSource(view.span(2, 3)))).toBe('&amp;');
    expect(view.quote(view.toSource(view.span(0, 5)))).toBe('a &amp; b');
  });

  it('add up over several steps', () => {
    const once = View.of('<b>Nagy</b>  said').edit([
      { start: 0, end: 3, text: '' },
      { start: 7, end: 11, text: '' },
    ]);
    const twice = once.edit([{ start: 4, end: 6, text: ' ' }]);
    expect(twice.text).toBe('Nagy said');
    expect(twice.quote(twice.toSource(twice.span(0, 4)))).toBe('Nagy');
    expect(twice.quote(twice.toSource(twice.span(4, 5)))).toBe('  ');
  });

  it.each([
    [[{ start: 2, end: 2, text: 'x' }], 'Edit 2-2 is empty'],
    [
      [
        { start: 1, end: 3, text: '' },
        { start: 2, end: 4, text: '' },
      ],
      'Edit 2-4 begins before the edit that ends at 3',
    ],
    [[{ start: 3, end: 12, text: '' }], 'Edit 3-12 is out of range for a text of length 9'],
    [[{ start: 0, end: 6, text: '' }], 'Edit 0-6 cuts a surrogate pair'],
  ])('are refused with the numbers: %j', (edits, message) => {
    expect(() => View.of('abcde😀fg').edit(edits)).toThrow(message);
  });
});

describe('spans', () => {
  it.each([
    [4, 2, 'Span 4-2 is out of range for a text of length 5'],
    [0, 6, 'Span 0-6 is out of range for a text of length 5'],
    [-1, 2, 'Span -1-2 is out of range'],
    [0, 2, 'Span 0-2 cuts a surrogate pair'],
  ])('%i-%i is refused with the numbers', (start, end, message) => {
    expect(() => View.of('a😀bc').span(start, end)).toThrow(message);
  });

  it('that are empty have no source', () => {
    const view = View.of('abc');
    expect(() => view.toSource(view.span(1, 1))).toThrow('View span 1-1 is empty');
  });
});
