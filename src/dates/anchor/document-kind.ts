import type { Day } from '../calendar.ts';
import type { Fields } from '../meaning.ts';

/**
 * Whether a text tells a story by its own years, or reports news from the day on which it was published.
 * News speaks of days by their names and of "today" and "last year"; a story states its years. Without a day of
 * publication there is nothing that news could count from. The figures were chosen on stories of wars and news.
 */
export function isNarrative(published: Day | null, fields: readonly Fields[], speechShifts: number): boolean {
  if (published === null) return true;
  const years = fields.filter((f) => f.year !== undefined && f.weekday === undefined);
  const distant = years.filter((f) => Math.abs((f.year as number) - published.year) > 1).length;
  const near = fields.filter((f) => f.weekday !== undefined && f.year === undefined).length + speechShifts;
  const bare = fields.filter((f) => f.year === undefined && f.month !== undefined).length;
  return distant >= 2 && distant > near + (published.year - medianYear(years) < 2 ? bare : 0);
}

function medianYear(fields: readonly Fields[]): number {
  const years = fields.map((f) => f.year as number).sort((a, b) => a - b);
  return years[Math.floor(years.length / 2)] ?? 0;
}
