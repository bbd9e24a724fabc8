import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPlaces } from '../../src/audit/json-places.ts';

describe('the places of a JSON text', () => {
  it.each([
    ['{"a": [1, {"b": "x"}]}', { '': 0, a: 6, 'a[0]': 7, 'a[1]': 10, 'a[1].b': 16 }],
    ['[[], {}, [null]]', { '': 0, '[0]': 1, '[1]': 5, '[2]': 9, '[2][0]': 10 }],
    ['"a, {b}: [c]"', { '': 0 }],
    ['{"k\\"ey": "v\\\\", "l": -1.5e3}', { '': 0, 'k"ey': 10, l: 22 }],
  ])('%s', (text, places) => {
    expect(Object.fromEntries(jsonPlaces(text))).toEqual(places);
  });

  it('lead to every value of any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const offset of jsonPlaces(text).values()) expect(/[\s,:\]}]/.test(text[offset] as string)).toBe(false);
      }),
    );
  });
});
