import type { Placed } from './clock.ts';
import type { Draft } from './draft.ts';

/** What the article states outright, read once before anything is inferred. */
export interface StatedDates {
  /** The first year that is stated. */
  readonly firstYear: Placed | null;
  /** The first day that is stated in full, by its year. */
  readonly firstDays: ReadonlyMap<number, Placed>;
}

/** Collects the years and days that an article states. */
export function readStatedDates(drafts: readonly Draft[]): StatedDates {
  let firstYear: Placed | null = null;
  const firstDays = new Map<number, Placed>();
  for (const { meaning, index } of drafts) {
    const { year, month, day } = meaning.kind === 'point' ? meaning.fields : {};
    if (year === undefined) continue;
    firstYear ??= { value: { kind: 'year', year }, index };
    if (month === undefined || day === undefined || firstDays.has(year)) continue;
    firstDays.set(year, { value: { kind: 'day', year, month, day, part: null }, index });
  }
  return { firstYear, firstDays };
}
