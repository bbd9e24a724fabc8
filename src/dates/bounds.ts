import { addDays, type Day, daysInMonth, isDay, mondayOf } from './calendar.ts';
import { pad } from './timex.ts';
import type { PointValue, Season, Value } from './value.ts';

/** The first and last day that a value allows; `null` where open. `null` for both where it has no place on the calendar. */
export interface Bounds {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

const unbounded: Bounds = { earliest: null, latest: null };

/** The first and last day that a value allows. */
export function boundsOf(value: Value): Bounds {
  switch (value.kind) {
    case 'set':
    case 'partial':
    case 'reference':
      return unbounded;
    case 'duration':
      return value.over ? between(value.over.from, value.over.to) : unbounded;
    case 'range':
      return between(value.from, value.to);
    default:
      return pointBounds(value);
  }
}

const between = (from: PointValue | null, to: PointValue | null): Bounds => ({
  earliest: from && pointBounds(from).earliest,
  latest: to && pointBounds(to).latest,
});

/** `YYYY-MM-DD` with astronomical years: 44 BC begins on `-0043-01-01`. */
export function writeDay({ year, month, day }: Day): string {
  return `${year < 0 ? '-' : ''}${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

const months = (fromYear: number, from: number, toYear: number, to: number): Bounds => ({
  earliest: { year: fromYear, month: from, day: 1 },
  latest: { year: toYear, month: to, day: daysInMonth(toYear, to) },
});
/** The first month of each season (meteorological seasons of the northern hemisphere). */
const firstMonth: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function pointBounds(value: PointValue): Bounds {
  switch (value.kind) {
    case 'century':
      return value.bc
        ? months(-(value.century * 100 + 99), 1, -(value.century * 100), 12)
        : months(value.century * 100, 1, value.century * 100 + 99, 12);
    case 'decade':
      return value.bc
        ? months(-(value.decade * 10 + 8), 1, -(value.decade * 10 - 1), 12)
        : months(value.decade * 10, 1, value.decade * 10 + 9, 12);
    case 'year':
    case 'some-day-of-year':
      return months(value.year, 1, value.year, 12);
    case 'half':
      return months(value.year, value.half * 6 - 5, value.year, value.half * 6);
    case 'quarter':
      return months(value.year, value.quarter * 3 - 2, value.year, value.quarter * 3);
    case 'season':
      return seasonBounds(value.year, firstMonth[value.season]);
    case 'month':
    case 'some-day':
      return months(value.year, value.month, value.year, value.month);
    case 'week':
    case 'weekend': {
      const monday = mondayOf(value.year, value.week);
      return { earliest: value.kind === 'week' ? monday : addDays(monday, 5), latest: addDays(monday, 6) };
    }
    case 'day':
    case 'time': {
      const day = { year: value.year, month: value.month, day: value.day };
      return isDay(day) ? { earliest: day, latest: day } : unbounded;
    }
  }
}

/** Winter crosses the year. */
function seasonBounds(year: number, first: number): Bounds {
  return first === 12 ? months(year, 12, year + 1, 2) : months(year, first, year, first + 2);
}
