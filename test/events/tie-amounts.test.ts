import { expect, it } from 'vitest';
import type { TiedAmount } from '../../src/events/assign-roles.ts';
import { tieAmounts } from '../../src/events/tie-amounts.ts';
import { View } from '../../src/text/view.ts';

const view = View.of('12 dead and 40 wounded');
const tie = (start: number, end: number, probability: number): TiedAmount => ({
  amount: { span: view.span(start, end), value: null, unit: null, approximate: false },
  probability,
});
const read = (ties: TiedAmount[][]) => tieAmounts(ties).map((amounts) => amounts.map(({ span }) => view.read(span)));

it('gives a number to the event that likeliest counts it, and to no other', () => {
  expect(read([[tie(0, 2, 0.9)], [tie(12, 14, 0.8), tie(0, 2, 0.6)]])).toEqual([['12'], ['40']]);
  expect(read([[tie(0, 2, 0.6)], [tie(0, 2, 0.9)]])).toEqual([[], ['12']]);
});

it('gives it to the first of equals, and lists what an event counts in the order of the text', () => {
  expect(read([[tie(0, 2, 0.7)], [tie(0, 2, 0.7)]])).toEqual([['12'], []]);
  expect(read([[tie(12, 14, 0.7), tie(0, 2, 0.7)]])).toEqual([['12', '40']]);
});
