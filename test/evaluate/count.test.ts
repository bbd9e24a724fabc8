import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/evaluate/calibrate.ts';
import { addCounts, figuresOf } from '../../src/evaluate/count.ts';
import { countsOf, matched, shareOf } from '../../src/evaluate/scored.ts';

describe('figuresOf', () => {
  it.each([
    ['half of the found right, a third of the gold found', matched(1, 2, 3), [1 / 2, 1 / 3, 2 / 5]],
    ['perfect', matched(4, 4, 4), [1, 1, 1]],
    ['nothing predicted', matched(0, 0, 4), [null, 0, 0]],
    ['no gold, something predicted', matched(0, 3, 0), [0, null, 0]],
    ['nothing on both sides is no measurement', matched(0, 0, 0), [null, null, null]],
    ['a share', shareOf(1, 4), [null, null, 1 / 4]],
    ['a share of nothing', shareOf(0, 0), [null, null, null]],
    ['a mean of two pages', { kind: 'mean', precision: 1, recall: 2, f1: 1.5, of: 2 } as const, [0.5, 1, 0.75]],
  ])('%s', (_, count, [precision, recall, score]) => {
    expect(figuresOf(count)).toEqual({ precision, recall, score });
  });
});

describe('addCounts', () => {
  it('adds before figures are made: the average is micro', () => {
    const small = countsOf(['dates.value', matched(1, 1, 1)]);
    const large = countsOf(['dates.value', matched(0, 3, 5)], ['zones.lines', shareOf(1, 2)]);
    expect(addCounts([small, large])).toEqual(
      countsOf(['dates.value', matched(1, 4, 6)], ['zones.lines', shareOf(1, 2)]),
    );
  });

  it('refuses one measure counted in two ways', () => {
    const [match, share] = [countsOf(['x.y', matched(1, 1, 1)]), countsOf(['x.y', shareOf(1, 1)])];
    expect(() => addCounts([match, share])).toThrow('The measure x.y is counted in two ways: match and share');
  });
});

describe('calibrate', () => {
  it('weighs the distance of each band by its events', () => {
    const judged = [
      { confidence: 0.95, right: true },
      { confidence: 0.95, right: false },
      { confidence: 0.2, right: false },
      { confidence: 1, right: true },
    ];
    const { bands, expectedError } = calibrate(judged);
    expect(bands.map(({ from, count }) => [from, count])).toEqual([
      [0.2, 1],
      [0.9, 3],
    ]);
    // Band .9: mean 2.9 / 3, right 2 / 3, distance .3, three events; band .2: distance .2, one event.
    expect(expectedError).toBeCloseTo((3 * 0.3 + 0.2) / 4, 10);
  });

  it('has nothing to say of no events', () => {
    expect(calibrate([])).toEqual({ bands: [], expectedError: null });
  });
});
