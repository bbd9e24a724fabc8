import type { Day } from '../calendar.ts';
import type { PointValue } from '../value.ts';

/** A value that has been placed, with the mention that placed it. */
export interface Placed {
  readonly value: PointValue;
  readonly index: number | 'publication';
}

/** Where a story stands: each text that runs by itself (the article, one comment) has its own. */
export class NarrativeClock {
  /** The last date that moved the story. */
  last: Placed | null = null;
  /** The last date that was at least as fine as a year, a month, a day. */
  year: Placed | null = null;
  month: Placed | null = null;
  day: Placed | null = null;
  quarter: Placed | null = null;
  /** Where the story stood before it last leapt over years: it may have been a look ahead or back. */
  before: Placed | null = null;
  /** The last date that did not move it. */
  noted: Placed | null = null;

  constructor(start: Day | null) {
    if (start) this.move({ value: { kind: 'day', ...start, part: null }, index: 'publication' });
  }

  /** Moves the story to a date. */
  move(placed: Placed): void {
    const { value } = placed;
    this.last = placed;
    if (value.kind === 'century' || value.kind === 'decade') return;
    // "1941" after "7 December" says nothing new.
    if (value.kind === 'year' && this.year && yearOf(this.year.value) === value.year) return;
    const leap = this.year !== null && Math.abs(value.year - yearOf(this.year.value)) > 1;
    this.before = leap ? this.year : null;
    this.year = placed;
    this.month = 'month' in value ? placed : null;
    this.day = 'day' in value ? placed : this.day;
    if (value.kind === 'quarter') this.quarter = placed;
  }

  /** Notes a date that is spoken of without moving the story ("the 1960 elections"). */
  note(placed: Placed): void {
    this.last = placed;
    this.noted = placed;
    this.year ??= placed;
  }
}

/** The year that a value lies in; the first of a decade or century. */
export function yearOf(value: PointValue): number {
  if (value.kind === 'century') return value.bc ? -(value.century * 100 + 99) : value.century * 100;
  if (value.kind === 'decade') return value.bc ? -(value.decade * 10 + 8) : value.decade * 10;
  return value.year;
}
