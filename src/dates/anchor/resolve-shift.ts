import { addDays, addMonths, type Day } from '../calendar.ts';
import type { Fields, Meaning, Unit } from '../meaning.ts';
import type { PointValue, Value } from '../value.ts';
import { type Placed, yearOf } from './clock.ts';
import { type Context, type Resolved, resolved, speechTime } from './resolve.ts';
import { valueIn, weekOf, wholeTrail, withTime } from './resolve-point.ts';

type Shift = Extract<Meaning, { kind: 'shift' }>;

/** Counts units on from the time of speaking or from the date that the story has reached. */
export function resolveShift(shift: Shift, context: Context): Resolved {
  const quarter = quarterBefore(shift, context);
  if (quarter) return quarter;
  const from = originOf(shift, context);
  const value = from && shifted(from.value, shift);
  if (!from || !value) return resolved(unknownShift(shift));
  const rule = from.index === 'publication' ? 'from-publication' : 'from-last-date';
  return resolved(value, wholeTrail(value, from, rule));
}

/** A length of time; from the date that the story has reached on, or up to it, where the words say so. */
export function resolveDuration({ timex, runs }: Extract<Meaning, { kind: 'duration' }>, context: Context): Resolved {
  const from = runs && (context.narrative ? context.clock.last : speechTime(context));
  const base = from && coarser(from.value, runs.unit);
  const other = base && shifted(base, { kind: 'shift', origin: 'narrative', fields: {}, counted: true, ...runs });
  if (!from || !base || !other) return resolved({ kind: 'duration', timex, over: null });
  const over = runs.count > 0 ? { from: base, to: other } : { from: other, to: base };
  return resolved({ kind: 'duration', timex, over }, wholeTrail(base, from, 'runs-from'));
}

/** A date as fine as the unit: the month of a day where months are counted. */
function coarser(value: PointValue, unit: Unit): PointValue | null {
  if (unit === 'Y')
    return value.kind === 'century' || value.kind === 'decade' ? null : { kind: 'year', year: value.year };
  if (unit === 'M') return 'month' in value ? { kind: 'month', year: value.year, month: value.month } : null;
  return 'day' in value ? { kind: 'day', year: value.year, month: value.month, day: value.day, part: null } : null;
}

/** Reports on business set a quarter against "a year earlier" or "a year ago": the same quarter of that year. */
function quarterBefore({ unit, count, counted }: Shift, { clock, narrative }: Context): Resolved | null {
  if (unit !== 'Y' || count !== -1 || !counted || narrative || clock.quarter?.value.kind !== 'quarter') return null;
  const { year, quarter } = clock.quarter.value;
  const value: PointValue = { kind: 'quarter', year: year - 1, quarter };
  return resolved(value, wholeTrail(value, clock.quarter, 'same-quarter'));
}

/** The date that a shift counts from: the last one that is as fine as the unit, where the story has one. */
function originOf({ origin, unit }: Shift, context: Context): Placed | null {
  const speech = speechTime(context);
  const { clock } = context;
  if (origin === 'speech') return speech;
  if (unit === 'Q') return clock.quarter ?? speech;
  if (clock.last && (isFine(clock.last.value, unit) || context.narrative)) return clock.last;
  return speech ?? clock.last;
}

/** Whether a date is fine enough to count units from it. */
function isFine(value: PointValue, unit: Unit): boolean {
  if (unit === 'M') return 'month' in value;
  return unit === 'D' || unit === 'W' || unit === 'E' ? 'day' in value : true;
}

function unknownShift({ unit, fields }: Shift): Value {
  if (fields.part) return { kind: 'partial', timex: `XXXX-XX-XXT${fields.part}` };
  const timex: Partial<Record<Unit, string>> = {
    D: 'XXXX-XX-XX',
    W: 'XXXX-WXX',
    F: 'XXXX-WXX',
    E: 'XXXX-WXX-WE',
    M: 'XXXX-XX',
    Q: 'XXXX-QX',
    DE: 'XXX',
    CE: 'XX',
  };
  return { kind: 'partial', timex: timex[unit] ?? 'XXXX' };
}

function shifted(base: PointValue, { unit, count, fields }: Shift): PointValue | null {
  switch (unit) {
    case 'D':
      return shiftDays(base, count, fields);
    case 'W':
    case 'F':
      return shiftWeeks(base, unit === 'F' ? count * 2 : count);
    case 'E':
      return shiftWeekends(base, count);
    case 'M':
      return shiftMonths(base, count);
    case 'Q':
      return shiftQuarters(base, count);
    case 'Y':
      return shiftYears(base, count, fields);
    case 'DE':
      return shiftDecades(base, count);
    case 'CE':
      return { kind: 'century', century: Math.floor(yearOf(base) / 100) + count, bc: false };
    default:
      return null;
  }
}

function shiftDays(base: PointValue, count: number, fields: Fields): PointValue | null {
  if ('day' in base) return withTime(addDays(base, count), fields);
  if (base.kind === 'year') return { kind: 'some-day-of-year', year: base.year };
  if ('month' in base && Math.abs(count) < 28) return { kind: 'some-day', year: base.year, month: base.month };
  return null;
}

function shiftWeeks(base: PointValue, count: number): PointValue | null {
  if ('day' in base) return weekOf(addDays(base, count * 7));
  if (base.kind === 'week') return weekOf(addDays(weekStart(base), count * 7));
  return null;
}

const weekStart = (value: { year: number; week: number }): Day => {
  const fourth = { year: value.year, month: 1, day: 4 };
  return addDays(fourth, (value.week - 1) * 7);
};

function shiftWeekends(base: PointValue, count: number): PointValue | null {
  const week = shiftWeeks(base, count);
  return week?.kind === 'week' ? { ...week, kind: 'weekend' } : null;
}

function shiftMonths(base: PointValue, count: number): PointValue | null {
  if (!('month' in base)) return null;
  return { kind: 'month', ...addMonths(base.year, base.month, count) };
}

function shiftQuarters(base: PointValue, count: number): PointValue | null {
  const quarter = base.kind === 'quarter' ? base.quarter : 'month' in base ? Math.ceil(base.month / 3) : null;
  if (quarter === null || base.kind === 'century' || base.kind === 'decade') return null;
  const index = base.year * 4 + quarter - 1 + count;
  return { kind: 'quarter', year: Math.floor(index / 4), quarter: (((index % 4) + 4) % 4) + 1 };
}

function shiftYears(base: PointValue, count: number, fields: Fields): PointValue | null {
  if (base.kind === 'century' || base.kind === 'decade') return null;
  return valueIn(fields, base.year + count);
}

function shiftDecades(base: PointValue, count: number): PointValue {
  const year = yearOf(base) + count * 10;
  if (year > 0) return { kind: 'decade', decade: Math.floor(year / 10), bc: false };
  return { kind: 'decade', decade: Math.floor((1 - year) / 10), bc: true };
}
