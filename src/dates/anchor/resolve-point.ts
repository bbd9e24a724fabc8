import type { DatePart, InferredPart } from '../../document/dates.ts';
import { addDays, type Day, isoWeekOf, weekdayOf } from '../calendar.ts';
import { holidays } from '../holidays.ts';
import type { Fields } from '../meaning.ts';
import { pad } from '../timex.ts';
import type { PointValue, Value } from '../value.ts';
import type { Placed } from './clock.ts';
import type { Draft } from './draft.ts';
import { inferCentury, inferYear } from './infer-year.ts';
import { type Context, type Resolved, resolved, speechTime, trail } from './resolve.ts';
import { tenseAt } from './tense.ts';

/** Places what an expression states on the calendar, with the context's help. */
export function resolvePoint(draft: Draft, fields: Fields, context: Context): Resolved {
  if (fields.century !== undefined) {
    return resolved({ kind: 'century', century: fields.century, bc: fields.bc ?? false });
  }
  if (fields.decade !== undefined) return resolved({ kind: 'decade', decade: fields.decade, bc: fields.bc ?? false });
  if (fields.shortDecade !== undefined) return shortDecade(fields.shortDecade, context);
  if (fields.shortYear !== undefined) return withCentury(draft, fields, fields.shortYear, context);
  if (fields.weekday !== undefined && fields.month === undefined)
    return weekday(draft, fields, fields.weekday, context);
  if (fields.weekend) return unknown(fields);
  if (fields.yearly || isAnyWinter(fields)) return unknown(fields);
  if (isTimeOnly(fields)) return timeOnly(draft, fields, context);
  if (fields.day !== undefined && fields.month === undefined) return dayOnly(fields, context);
  if (fields.thisDay && fields.year !== undefined) return thisDay(fields.year, context);
  if (fields.year !== undefined) return resolved(valueIn(fields, fields.year));
  const inferred = inferYear(draft, fields, context);
  if (!inferred) return unknown(fields);
  return resolved(valueIn(fields, inferred.year), trail(['year'], inferred.from, inferred.rule));
}

/** A winter without a year may be that before or after the year's end: it stays open. */
const isAnyWinter = ({ season, year, direction }: Fields): boolean =>
  season === 'WI' && year === undefined && direction === undefined;

const isTimeOnly = (f: Fields): boolean =>
  (f.hour !== undefined || f.part !== undefined) &&
  f.day === undefined &&
  f.month === undefined &&
  f.year === undefined &&
  f.holiday === undefined &&
  f.season === undefined;

/** The finest value that the fields give within a year. */
export function valueIn(fields: Fields, year: number): PointValue {
  if (fields.holiday !== undefined) {
    const day = (holidays[fields.holiday] as (typeof holidays)[0]).dayIn(year);
    return withTime({ ...day, year }, fields);
  }
  if (fields.half !== undefined) return { kind: 'half', year, half: fields.half };
  if (fields.quarter !== undefined) return { kind: 'quarter', year, quarter: fields.quarter };
  if (fields.season !== undefined) return { kind: 'season', year, season: fields.season };
  if (fields.month === undefined) return { kind: 'year', year };
  if (fields.day === undefined) return { kind: 'month', year, month: fields.month };
  return withTime({ year, month: fields.month, day: fields.day }, fields);
}

/** A day with the time of day that the fields state. */
export function withTime(day: Day, fields: Fields): PointValue {
  const { year, month, day: number } = day;
  if (fields.hour === undefined) return { kind: 'day', year, month, day: number, part: fields.part ?? null };
  const { hour, minute = null, second = null, zone = null } = fields;
  return { kind: 'time', year, month, day: number, hour, minute, second, zone };
}

/** A date with unknown parts, as TIMEX3 writes it. */
function unknown(fields: Fields): Resolved {
  const month = fields.month === undefined ? 'XX' : pad(fields.month, 2);
  const day = fields.day === undefined ? 'XX' : pad(fields.day, 2);
  return resolved({ kind: 'partial', timex: partialTimex(fields, month, day) });
}

function partialTimex(fields: Fields, month: string, day: string): string {
  if (fields.season) return `XXXX-${fields.season}`;
  if (fields.quarter) return `XXXX-Q${fields.quarter}`;
  if (fields.weekend) return 'XXXX-WXX-WE';
  if (fields.weekday && fields.month === undefined) return `XXXX-WXX-${fields.weekday}`;
  if (fields.part) return `XXXX-${month}-${day}T${fields.part}`;
  if (fields.hour !== undefined) return `XXXX-${month}-${day}T${pad(fields.hour, 2)}:${pad(fields.minute ?? 0, 2)}`;
  if (fields.month !== undefined && fields.day === undefined) return `XXXX-${month}`;
  return `XXXX-${month}-${day}`;
}

function shortDecade(tens: number, context: Context): Resolved {
  const century = inferCentury(tens * 10 + 5, context);
  if (!century) return resolved({ kind: 'partial', timex: `XX${tens}` });
  const decade = Math.floor(century.year / 10);
  return resolved({ kind: 'decade', decade, bc: false }, trail(['century'], century.from, century.rule));
}

function withCentury(draft: Draft, fields: Fields, shortYear: number, context: Context): Resolved {
  const century = inferCentury(shortYear, context);
  if (!century) return unknown(fields);
  const { shortYear: _, ...rest } = fields;
  const { value, inferred, problems } = resolvePoint(draft, { ...rest, year: century.year }, context);
  return { value, inferred: [...inferred, ...trail(['century'], century.from, century.rule)], problems };
}

/** A weekday: in news the nearest one that the verb's tense allows, in a story the one nearest to the day reached. */
function weekday(draft: Draft, fields: Fields, wanted: number, context: Context): Resolved {
  const from = (context.narrative && context.clock.day) || speechTime(context);
  if (!from || !('day' in from.value)) return unknown(fields);
  const base = from.value;
  const ahead = (wanted - weekdayOf(base) + 7) % 7;
  const day = addDays(base, weekdayOffset(draft, fields, ahead, context));
  return resolved(withTime(day, fields), trail(['year', 'month', 'day'], from, 'weekday-by-tense'));
}

function weekdayOffset(draft: Draft, fields: Fields, ahead: number, context: Context): number {
  if (fields.direction === 'last') return ahead === 0 ? -7 : ahead - 7;
  if (fields.direction === 'next') return ahead === 0 ? 7 : ahead;
  if (context.narrative) return ahead <= 3 ? ahead : ahead - 7;
  if (ahead === 0) return 0;
  return tenseAt(draft.text, draft.at, draft.until) === 'future' ? ahead : ahead - 7;
}

/** "On this day in 1956": the first day of that year that the text names, else the day of publication. */
function thisDay(year: number, { stated, published }: Context): Resolved {
  const named = stated.firstDays.get(year);
  if (named) return resolved(named.value, trail(['month', 'day'], named, 'this-day'));
  if (!published) return resolved({ kind: 'year', year });
  const value = withTime({ ...published, year }, {});
  return resolved(value, trail(['month', 'day'], { value, index: 'publication' }, 'this-day'));
}

/** A time of day alone belongs to the day that the story has reached; in news to the day of publication. */
function timeOnly(_draft: Draft, fields: Fields, context: Context): Resolved {
  const from = context.clock.day ?? speechTime(context);
  if (!from || !('day' in from.value)) return unknown(fields);
  return resolved(withTime(from.value, fields), trail(['year', 'month', 'day'], from, 'narrative-day'));
}

/** "the 20th" is a day of the month that the story has reached. */
function dayOnly(fields: Fields, context: Context): Resolved {
  const from = context.clock.month ?? speechTime(context);
  if (!from || !('month' in from.value)) return unknown(fields);
  const { year, month } = from.value;
  const value = withTime({ year, month, day: fields.day as number }, fields);
  return resolved(value, trail(['year', 'month'], from, 'narrative-month'));
}

/** The ISO week of a day as a value. */
export function weekOf(day: Day): PointValue {
  return { kind: 'week', ...isoWeekOf(day) };
}

/** The parts that were filled in where a whole date is taken over. */
export function partsUpTo(value: Value): DatePart[] {
  if (value.kind === 'day' || value.kind === 'time') return ['year', 'month', 'day'];
  return value.kind === 'month' || value.kind === 'some-day' ? ['year', 'month'] : ['year'];
}

/** The trail of a value that was taken over as a whole. */
export function wholeTrail(value: Value, from: Placed, rule: string): InferredPart[] {
  return trail(partsUpTo(value), from, rule);
}
