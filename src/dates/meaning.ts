import type { TimexType } from '../document/dates.ts';
import type { DayPart, Season, VagueReference } from './value.ts';

/** What the words of an expression state of a place on the calendar. All else is for the context to fill in. */
export interface Fields {
  /** Astronomical: 44 BC is -43. */
  year?: number;
  /** A year with its century left out ("'56"). */
  shortYear?: number;
  /** Years in tens ("the 1950s" is 195), with the century left out where `shortDecade` ("the fifties" is 5). */
  decade?: number;
  shortDecade?: number;
  /** Years in hundreds: the 20th century is 19. For BC, the 4th century is 3. */
  century?: number;
  /** For decades and centuries. */
  bc?: boolean;
  half?: number;
  quarter?: number;
  season?: Season;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
  /** 1 for Monday to 7 for Sunday. */
  weekday?: number;
  weekend?: true;
  part?: DayPart;
  /** 0 to 24. */
  hour?: number;
  minute?: number;
  second?: number;
  zone?: string;
  /** "On this day in 1956": the day of the year that the text is about. */
  thisDay?: true;
  /** A day of every year, not of one. */
  yearly?: true;
  /** The row of `holidays.tsv`. */
  holiday?: number;
  /** Which one of several is meant ("last May"). */
  direction?: 'last' | 'next' | 'this';
  /** Other readings of day and month ("4.11.1956"): this one has the day first. */
  dayFirst?: boolean;
}

/** Units of time, with TIMEX3's letters; `TS`, `TM`, `TH` are seconds, minutes, hours, `E` weekends, `F` fortnights. */
export type Unit = 'TS' | 'TM' | 'TH' | 'D' | 'W' | 'F' | 'E' | 'M' | 'Q' | 'Y' | 'DE' | 'CE' | 'ML';

/** From where an expression counts: the time of speaking ("last year") or the last date spoken of ("the year before"). */
export type Origin = 'speech' | 'narrative';

/** What an expression says before the context has been asked. */
export type Meaning =
  | { readonly kind: 'point'; readonly fields: Fields }
  | { readonly kind: 'range'; readonly from: Fields; readonly to: Fields }
  /** So many units on (back, when negative) from an origin; `fields` narrow the result ("August of that year"). */
  | {
      readonly kind: 'shift';
      readonly origin: Origin;
      readonly unit: Unit;
      readonly count: number;
      readonly fields: Fields;
      /** Whether the units are counted ("a year ago") and not named as neighbors ("last year"). */
      readonly counted: boolean;
    }
  | { readonly kind: 'anniversary'; readonly count: number }
  /** `runs` where it follows the date that the story has reached (1) or leads up to it (-1): "the next five years". */
  | {
      readonly kind: 'duration';
      readonly timex: string;
      readonly runs: { readonly unit: Unit; readonly count: number } | null;
    }
  | { readonly kind: 'set' | 'partial'; readonly timex: string }
  | { readonly kind: 'reference'; readonly reference: VagueReference };

/** A temporal expression that a rule found: tokens `from` (inclusive) to `to` (exclusive) of its sentence. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  readonly type: TimexType;
  readonly meaning: Meaning;
  readonly mod: string | null;
}
