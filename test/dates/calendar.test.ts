import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  easterOf,
  fromDayNumber,
  isDay,
  isoWeekOf,
  mondayOf,
  toDayNumber,
  weekdayOf,
} from '../../src/dates/calendar.ts';

describe('the calendar', () => {
  it('gives every day number one day and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (n) => {
        expect(isDay(fromDayNumber(n))).toBe(true);
        expect(toDayNumber(fromDayNumber(n))).toBe(n);
      }),
    );
  });

  it('puts every day into the week that its Monday begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000, max: 900_000 }), (n) => {
        const { year, week } = isoWeekOf(fromDayNumber(n));
        const since = n - toDayNumber(mondayOf(year, week));
        expect(since).toBeGreaterThanOrEqual(0);
        expect(since).toBeLessThan(7);
      }),
    );
  });

  it.each([
    [{ year: 1956, month: 11, day: 4 }, 7],
    [{ year: 1944, month: 6, day: 6 }, 2],
    [{ year: 2000, month: 1, day: 1 }, 6],
    [{ year: 1945, month: 7, day: 16 }, 1],
  ])('knows the weekday of %j', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it.each([
    [1956, 4, 1],
    [1999, 4, 4],
    [2000, 4, 23],
    [2024, 3, 31],
  ])('puts Easter %i on %i/%i', (year, month, day) => {
    expect(easterOf(year)).toEqual({ year, month, day });
  });

  it('crosses years and the year 0', () => {
    expect(addDays({ year: 1999, month: 12, day: 31 }, 1)).toEqual({ year: 2000, month: 1, day: 1 });
    expect(addDays({ year: 0, month: 1, day: 1 }, -1)).toEqual({ year: -1, month: 12, day: 31 });
    expect(addMonths(1918, 11, 15)).toEqual({ year: 1920, month: 2 });
    expect(isDay({ year: 1944, month: 2, day: 30 })).toBe(false);
  });
});
