import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/evaluate/assign.ts';
import { type Candidate, matchOneToOne, overlapping } from '../../src/evaluate/match.ts';

/** The greatest sum of weights, found by trying everything. */
function bestByTrial(weights: readonly (readonly number[])[], row = 0, used: ReadonlySet<number> = new Set()): number {
  if (row === weights.length) return 0;
  const alone = bestByTrial(weights, row + 1, used);
  const paired = weights[row]!.map((weight, column) =>
    weight === 0 || used.has(column) ? 0 : weight + bestByTrial(weights, row + 1, new Set([...used, column])),
  );
  return Math.max(alone, ...paired);
}

describe('assign', () => {
  const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) => {
    const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

  it('reaches the greatest sum, whatever the weights, and uses no column twice', () => {
    fc.assert(
      fc.property(matrix, (weights) => {
        const columns = assign(weights);
        const taken = columns.filter((column) => column >= 0);
        expect(new Set(taken).size).toBe(taken.length);
        const sum = columns.reduce((total, column, row) => total + (column < 0 ? 0 : weights[row]![column]!), 0);
        expect(sum).toBe(bestByTrial(weights));
      }),
    );
  });

  it('pairs nothing by a weight of 0', () => {
    expect(assign([[0, 0]])).toEqual([-1]);
    expect(assign([[0], [3], [0]])).toEqual([-1, 0, -1]);
  });

  it('has no rows and no columns', () => {
    expect(assign([])).toEqual([]);
    expect(assign([[], []])).toEqual([-1, -1]);
  });
});

const candidate = (gold: number, predicted: number, preference = 0, closeness = 0): Candidate => ({
  gold,
  predicted,
  preference,
  closeness,
});

describe('matchOneToOne', () => {
  it('matches as many as can be where taking the best first would lose one', () => {
    // Greedy takes 0-0, the closest, and leaves gold 1 with nothing.
    const candidates = [candidate(0, 0, 0, 1), candidate(0, 1, 0, 0.1), candidate(1, 0, 0, 0.1)];
    expect(matchOneToOne(candidates)).toEqual([
      { gold: 0, predicted: 1 },
      { gold: 1, predicted: 0 },
    ]);
  });

  it('does not give up a match for preference, nor preference for closeness', () => {
    const chain = [candidate(0, 0, 1, 1), candidate(0, 1), candidate(1, 0)];
    expect(matchOneToOne(chain)).toHaveLength(2);
    expect(matchOneToOne([candidate(0, 0, 0, 1), candidate(0, 1, 1, 0)])).toEqual([{ gold: 0, predicted: 1 }]);
  });

  it('decides by closeness where nothing else does', () => {
    expect(matchOneToOne([candidate(0, 0, 1, 0.2), candidate(0, 1, 1, 0.9)])).toEqual([{ gold: 0, predicted: 1 }]);
  });

  it('gives one prediction to one gold item only', () => {
    expect(matchOneToOne([candidate(0, 0), candidate(1, 0), candidate(2, 0)])).toHaveLength(1);
  });

  it('has nothing to match', () => {
    expect(matchOneToOne([])).toEqual([]);
  });
});

describe('overlapping', () => {
  it('finds every pair that shares a unit, and none that only touches', () => {
    const gold = [
      { start: 0, end: 4 },
      { start: 10, end: 12 },
    ];
    const predicted = [
      { start: 4, end: 10 },
      { start: 3, end: 11 },
      { start: 0, end: 100 },
      { start: 5, end: 5 },
    ];
    const pairs = overlapping(gold, predicted).map(({ gold: g, predicted: p }) => `${g}-${p}`);
    expect(pairs.sort()).toEqual(['0-1', '0-2', '1-1', '1-2']);
  });

  it('agrees with comparing everything with everything', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range), fc.array(range), (gold, predicted) => {
        const all = gold.flatMap((g, i) =>
          predicted.flatMap((p, j) => (Math.min(g.end, p.end) > Math.max(g.start, p.start) ? [`${i}-${j}`] : [])),
        );
        expect(
          overlapping(gold, predicted)
            .map((c) => `${c.gold}-${c.predicted}`)
            .sort(),
        ).toEqual(all.sort());
      }),
    );
  });
});
