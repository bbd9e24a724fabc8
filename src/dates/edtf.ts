import { addDays, isDay, mondayOf } from './calendar.ts';
import { clock, pad } from './timex.ts';
import type { PointValue, Season, Value } from './value.ts';

/**
 * EDTF (ISO 8601-2) of a value, `null` where it has no place on the calendar or names a day that does not exist.
 * A time is the clock's that the text speaks of; its zone stands in the TIMEX3 value only.
 * @param approximate whether the text says "about": `1956~`.
 */
export function toEdtf(value: Value, approximate: boolean): string | null {
  const mark = approximate ? '~' : '';
  switch (value.kind) {
    case 'duration':
      return value.over && rangeToEdtf(value.over.from, value.over.to, mark);
    case 'set':
    case 'partial':
    case 'reference':
      return null;
    case 'range':
      return rangeToEdtf(value.from, value.to, mark);
    default:
      return pointToEdtf(value, mark);
  }
}

function rangeToEdtf(from: PointValue | null, to: PointValue | null, mark: string): string | null {
  const [start, end] = [from ? pointToEdtf(from, mark) : '..', to ? pointToEdtf(to, mark) : '..'];
  if (start === null || end === null) return null;
  return `${start.split('/')[0]}/${end.split('/').at(-1)}`;
}

/** `1956`; 44 BC is `-0043`. */
const yearToEdtf = (year: number): string => `${year < 0 ? '-' : ''}${pad(year, 4)}`;
const codes: Record<Season, number> = { SP: 21, SU: 22, FA: 23, WI: 24 };

function dayToEdtf(day: { year: number; month: number; day: number }): string {
  return `${yearToEdtf(day.year)}-${pad(day.month, 2)}-${pad(day.day, 2)}`;
}

const span = (from: number, to: number, mark: string): string => `${yearToEdtf(from)}${mark}/${yearToEdtf(to)}${mark}`;

function pointToEdtf(value: PointValue, mark: string): string | null {
  switch (value.kind) {
    case 'century':
      // An X stands for digits of years after Christ only; centuries and decades before are ranges.
      if (value.bc) return span(-(value.century * 100 + 99), -(value.century * 100), mark);
      return `${pad(value.century, 2)}XX${mark}`;
    case 'decade':
      if (value.bc) return span(-(value.decade * 10 + 8), -(value.decade * 10 - 1), mark);
      return `${pad(value.decade, 3)}X${mark}`;
    case 'year':
      return `${yearToEdtf(value.year)}${mark}`;
    case 'half':
      return monthsToEdtf(value.year, value.half * 6 - 5, value.half * 6, mark);
    case 'quarter':
      return monthsToEdtf(value.year, value.quarter * 3 - 2, value.quarter * 3, mark);
    case 'season':
      return `${yearToEdtf(value.year)}-${codes[value.season]}${mark}`;
    case 'month':
      return `${yearToEdtf(value.year)}-${pad(value.month, 2)}${mark}`;
    case 'week':
    case 'weekend':
      return weekToEdtf(value, mark);
    case 'some-day':
      return `${yearToEdtf(value.year)}-${pad(value.month, 2)}-XX`;
    case 'some-day-of-year':
      return `${yearToEdtf(value.year)}-XX-XX`;
    case 'day':
      return isDay(value) ? `${dayToEdtf(value)}${mark}` : null;
    case 'time':
      return isDay(value) ? `${dayToEdtf(value)}T${clock({ ...value, zone: null })}${mark}` : null;
  }
}

function monthsToEdtf(year: number, from: number, to: number, mark: string): string {
  return `${yearToEdtf(year)}-${pad(from, 2)}${mark}/${yearToEdtf(year)}-${pad(to, 2)}${mark}`;
}

function weekToEdtf(value: { kind: 'week' | 'weekend'; year: number; week: number }, mark: string): string {
  const monday = mondayOf(value.year, value.week);
  const first = value.kind === 'week' ? monday : addDays(monday, 5);
  return `${dayToEdtf(first)}${mark}/${dayToEdtf(addDays(monday, 6))}${mark}`;
}
