import type { DatePart, InferredPart } from '../../document/dates.ts';
import type { Day } from '../calendar.ts';
import type { Value } from '../value.ts';
import type { NarrativeClock, Placed } from './clock.ts';
import type { Draft } from './draft.ts';
import type { PlacedDates } from './placed-dates.ts';
import type { StatedDates } from './stated-dates.ts';

/** What the context gives to an expression. */
export interface Context {
  readonly narrative: boolean;
  readonly published: Day | null;
  readonly clock: NarrativeClock;
  /** All expressions of the article, and the values of those that have been placed. */
  readonly drafts: readonly Draft[];
  readonly stated: StatedDates;
  readonly placed: PlacedDates;
  /** Whether the numeric dates of the document have the day first; `null` where none tells. */
  readonly dayFirst: boolean | null;
}

/** A value with the parts that were taken from elsewhere. */
export interface Resolved {
  readonly value: Value;
  readonly inferred: readonly InferredPart[];
  readonly problems: readonly string[];
}

/** A resolved value without findings. */
export const resolved = (value: Value, inferred: readonly InferredPart[] = []): Resolved => ({
  value,
  inferred,
  problems: [],
});

/** The trail of parts that were taken from one place. */
export function trail(parts: readonly DatePart[], from: Placed, rule: string): InferredPart[] {
  return parts.map((part) => ({ part, from: from.index, rule }));
}

/** The date from which "last year" and "yesterday" count: the publication in news, the story's own time in a story that has one. */
export function speechTime({ narrative, published, clock }: Context): Placed | null {
  if (narrative && clock.last) return clock.last;
  return published && { value: { kind: 'day', ...published, part: null }, index: 'publication' };
}
