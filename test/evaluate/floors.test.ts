import { describe, expect, it } from 'vitest';
import { evaluateSet, type SetResult } from '../../src/evaluate/evaluate-set.ts';
import { ownFloors, readFloors } from '../../src/evaluate/floor-files.ts';
import { checkFloors, floorKey, raiseFloors } from '../../src/evaluate/floors.ts';
import { findGold } from '../../src/evaluate/read-gold.ts';
import { countsOf, matched, shareOf } from '../../src/evaluate/scored.ts';

const resultWith = (right: number, gold = 'g1'): SetResult => ({
  name: '../bench/dates/wars',
  gold,
  documents: 1,
  characters: 0,
  seconds: 0,
  counts: countsOf(['dates.value', matched(right, 10, 10)], ['events.date', shareOf(0, 0)]),
  findings: [],
  calibration: undefined,
  failures: [],
});
const reached = raiseFloors({}, [resultWith(7)]);

describe('floors', () => {
  it('are kept by the last two parts of the folder, without what could not be measured', () => {
    expect(reached).toEqual({ 'dates/wars': { gold: 'g1', floors: { 'dates.value': 0.7 } } });
  });

  it('hold at the figure itself, and fail below it', () => {
    expect(checkFloors(reached, resultWith(7))).toEqual([]);
    expect(checkFloors(reached, resultWith(8))).toEqual([]);
    expect(checkFloors(reached, resultWith(6))).toEqual([
      '../bench/dates/wars: dates.value is 0.6000, below its floor 0.7000',
    ]);
  });

  it('are rounded down, so that the figure that set them never fails', () => {
    const third: SetResult = { ...resultWith(0), counts: countsOf(['dates.value', matched(2, 3, 3)]) };
    const floors = raiseFloors({}, [third]);
    expect(floors['dates/wars']!.floors).toEqual({ 'dates.value': 0.6666 });
    expect(checkFloors(floors, third)).toEqual([]);
  });

  it('hold for the same gold only', () => {
    expect(checkFloors(reached, resultWith(9, 'g2'))[0]).toMatch(/the gold is not the one/);
  });

  it('do not hold for sets without floors', () => {
    expect(checkFloors({}, resultWith(0))).toEqual([]);
  });

  it('fail where a measure that had a figure has none any more', () => {
    const unmeasured: SetResult = { ...resultWith(0), counts: countsOf(['dates.value', matched(0, 0, 0)]) };
    expect(checkFloors(reached, unmeasured)).toHaveLength(1);
  });

  it('pass over measures that were not asked for', () => {
    expect(checkFloors(reached, { ...resultWith(0), counts: new Map() })).toEqual([]);
    expect(raiseFloors(reached, [{ ...resultWith(0), counts: new Map() }])).toEqual(reached);
  });

  it('rise', () => {
    expect(raiseFloors(reached, [resultWith(8)])['dates/wars']!.floors).toEqual({ 'dates.value': 0.8 });
  });

  it('are not lowered without a reason', () => {
    expect(() => raiseFloors(reached, [resultWith(6)])).toThrow('dates.value: 0.7000 -> 0.6000');
    expect(() => raiseFloors(reached, [resultWith(6)], ' ')).toThrow('--allow-lower');
  });

  it('are lowered with a reason, which stays', () => {
    const lowered = raiseFloors(reached, [resultWith(6)], 'the gold was wrong');
    const entry = { measure: 'dates.value', from: 0.7, to: 0.6, reason: 'the gold was wrong' };
    expect(lowered['dates/wars']).toEqual({ gold: 'g1', floors: { 'dates.value': 0.6 }, lowered: [entry] });
    expect(raiseFloors(lowered, [resultWith(9)])['dates/wars']!.lowered).toEqual([entry]);
  });

  it('keep sets that were not scored', () => {
    const other = { ...resultWith(5), name: 'test/gold' };
    expect(Object.keys(raiseFloors(reached, [other]))).toEqual(['dates/wars', 'test/gold']);
  });
});

it('no layer of our own gold is below its floor', () => {
  const results = findGold('test/gold').map((set) => evaluateSet(set, { textFolder: 'corpus', layers: [] }));
  const floors = readFloors(ownFloors);
  expect(results.map(floorKey).filter((key) => floors[key] === undefined)).toEqual([]);
  expect(results.flatMap((result) => checkFloors(floors, result))).toEqual([]);
  expect(results.flatMap(({ failures }) => failures)).toEqual([]);
}, 60_000);
