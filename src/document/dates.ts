import type { SourceSpan, ViewSpan } from '../text/span.ts';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type Precision =
  | 'time'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'range';
export type DatePart = 'century' | 'year' | 'month' | 'day' | 'time';

/** A part of a date's value that its own text does not state. */
export interface InferredPart {
  readonly part: DatePart;
  /** The index of the date mention that it came from, or the page's publication date. */
  readonly from: number | 'publication';
  readonly rule: string;
}

/** A temporal expression and what it means. */
export interface DateMention {
  readonly span: ViewSpan;
  /** The index of its sentence. */
  readonly sentence: number;
  readonly type: TimexType;
  /** TIMEX3 value: `1944-09-23`, `1939-SP`, `P3D`, `PAST_REF`, `XXXX-XX-XX`. */
  readonly value: string;
  /** TIMEX3 modifier (`START`, `MID`, `END`, `APPROX`, `EARLY`, `LATE`, ...). */
  readonly mod: string | null;
  /** EDTF (ISO 8601-2) value; `null` where there is no calendar value. */
  readonly edtf: string | null;
  /** First and last day that the value allows, `YYYY-MM-DD` in the proleptic Gregorian calendar, year 0 is 1 BC; `null` where open or unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: Precision | null;
  readonly stated: readonly DatePart[];
  readonly inferred: readonly InferredPart[];
  /** The rule that found it. */
  readonly rule: string;
  /** Findings: `impossible-date`, `weekday-mismatch`, `ambiguous-day-month`, `after-publication` ... */
  readonly problems: readonly string[];
}

/** All dates of an article, rising by position, and when it was published. */
export interface DateLayer {
  readonly mentions: readonly DateMention[];
  /** EDTF, with what it was read from; `null` where nobody says. Never taken from today's date. */
  readonly published: { readonly edtf: string; readonly source: SourceSpan | 'stated' } | null;
}
