import { describe, expect, it } from 'vitest';
import { edtfDays, oneContainsOther } from '../../src/evaluate/edtf-days.ts';

const contains = (a: string, b: string): boolean => {
  const [x, y] = [edtfDays(a), edtfDays(b)];
  if (x === undefined || y === undefined) throw new Error(`${a} or ${b} is not understood`);
  return oneContainsOther(x, y);
};

describe('one date contains the other', () => {
  it.each([
    ['1956-11', '1956-11-04'],
    ['1956-11-04', '1956'],
    ['195X', '1956-11'],
    ['19XX', '1956'],
    ['1956-21', '1956-04-30'],
    ['1956-24', '1957-01-15'],
    ['1956-36', '1956-11'],
    ['1956-10-23/1956-11-10', '1956-11-04'],
    ['../1956-11', '1955'],
    ['1956-11-04/..', '1989'],
    ['1956~', '1956-11-04'],
    ['1956-11-04', '1956-11-04T04:15'],
    ['-0043', '-0043-03-15'],
    ['-004X', '-0043'],
    ['1956-11-XX', '1956-11-30'],
  ])('%s and %s', (a, b) => {
    expect(contains(a, b)).toBe(true);
    expect(contains(b, a)).toBe(true);
  });
});

describe('neither date contains the other', () => {
  it.each([
    ['1956-11', '1956-10-31'],
    ['1956', '1957'],
    ['1956-21', '1956-06'],
    ['1956-24', '1956-01-15'],
    ['1956-10/1956-11', '1956-11/1956-12'],
    ['../1956', '1957'],
    ['0043', '-0043'],
  ])('%s and %s', (a, b) => {
    expect(contains(a, b)).toBe(false);
  });
});

it.each(['yesterday', '1956-13', '1956/1957/1958', 'P3D', ''])('%j is no date that can be compared', (edtf) => {
  const days = edtfDays(edtf);
  expect(
    days === undefined || (days.first === Number.NEGATIVE_INFINITY && days.last === Number.POSITIVE_INFINITY),
  ).toBe(true);
});
