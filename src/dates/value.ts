import type { Precision } from '../document/dates.ts';
import type { Day } from './calendar.ts';

/** Parts of the day, with TIMEX3's letters. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
/** Seasons, with TIMEX3's letters, as the northern hemisphere has them. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/** Vague references of TIMEX3. */
export type VagueReference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

/** A time of day on a day. `zone` is as the text has it: `Z` or an offset, `null` where none is said. */
export interface TimeValue extends Day {
  readonly kind: 'time';
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly zone: string | null;
}

/** A value with a place on the calendar. Years are astronomical: 44 BC is -43. */
export type PointValue =
  /** Hundreds: 19 is 1900 to 1999. BC counts backwards: 3 with `bc` is 399 to 300 BC. */
  | { readonly kind: 'century'; readonly century: number; readonly bc: boolean }
  /** Tens: 195 is 1950 to 1959. BC counts backwards: 48 with `bc` is 489 to 480 BC. */
  | { readonly kind: 'decade'; readonly decade: number; readonly bc: boolean }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  /** The winter of a year begins in its December. */
  | { readonly kind: 'season'; readonly year: number; readonly season: Season }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** ISO 8601 weeks. */
  | { readonly kind: 'week'; readonly year: number; readonly week: number }
  | { readonly kind: 'weekend'; readonly year: number; readonly week: number }
  /** Some day of a month or year that the text does not tell. */
  | { readonly kind: 'some-day'; readonly year: number; readonly month: number }
  | { readonly kind: 'some-day-of-year'; readonly year: number }
  | ({ readonly kind: 'day'; readonly part: DayPart | null } & Day)
  | TimeValue;

/** From when to when a length of time runs ("the next five years"). */
export interface Stretch {
  readonly from: PointValue;
  readonly to: PointValue;
}

/** What a temporal expression means. */
export type Value =
  | PointValue
  /** Both ends belong to it; `null` where one is open. */
  | { readonly kind: 'range'; readonly from: PointValue | null; readonly to: PointValue | null }
  /** A length of time, a repetition, or a date with unknown parts: the TIMEX3 value as it is written. */
  | { readonly kind: 'duration'; readonly timex: string; readonly over: Stretch | null }
  | { readonly kind: 'set' | 'partial'; readonly timex: string }
  | { readonly kind: 'reference'; readonly reference: VagueReference };

/** Whether the value has a place on the calendar. */
export function isPoint(value: Value): value is PointValue {
  return value.kind !== 'range' && value.kind !== 'duration' && value.kind !== 'set' && !isVague(value);
}

function isVague(value: Value): boolean {
  return value.kind === 'partial' || value.kind === 'reference';
}

/** How fine a value is; `null` where it has no place on the calendar. */
export function precisionOf(value: Value): Precision | null {
  switch (value.kind) {
    case 'duration':
      return value.over ? 'range' : null;
    case 'set':
    case 'partial':
    case 'reference':
      return null;
    case 'some-day':
      return 'month';
    case 'some-day-of-year':
      return 'year';
    case 'half':
      return 'range';
    case 'weekend':
      return 'range';
    default:
      return value.kind;
  }
}
