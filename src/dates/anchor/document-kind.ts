import type { Day } from '../calendar.ts';
import type { Fields } from '../meaning.ts';
import type { Draft } from './draft.ts';

/**
 * Whether a text tells a story by its own years, or reports news from the day on which it was published.
 * News speaks of days by their names, of quarters without a year and of "today" and "last year"; a story states its
 * years. Without a day of publication there is nothing that news could count from. The figures were chosen on stories
 * of wars and on news, which they tell apart but for a few notices that state only distant years.
 */
export function tellsStory(published: Day | null, drafts: readonly Draft[]): boolean {
  if (published === null) return true;
  const fields = drafts.flatMap(statedFields);
  const years = fields.flatMap(({ year, weekday }) => (year === undefined || weekday !== undefined ? [] : [year]));
  const distant = years.filter((year) => Math.abs(year - published.year) > 1).length;
  const near = fields.filter((f) => isNear(f, published)).length + drafts.filter(countsFromSpeech).length;
  return near === 0 ? distant >= 1 : distant >= 3 && distant > 4 * near;
}

function statedFields({ meaning }: Draft): Fields[] {
  if (meaning.kind === 'point') return [meaning.fields];
  return meaning.kind === 'range' ? [meaning.from] : [];
}

const countsFromSpeech = ({ meaning, rule }: Draft): boolean =>
  rule === 'day-from-speech' || (meaning.kind === 'shift' && meaning.origin === 'speech');

function isNear({ year, weekday, quarter, month, day }: Fields, published: Day): boolean {
  if (year !== undefined) return false;
  if (weekday !== undefined || quarter !== undefined) return true;
  // "WARSAW, February 26" in a text of that day is its dateline.
  return month === published.month && day !== undefined && Math.abs(day - published.day) <= 1;
}
