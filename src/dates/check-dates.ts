import type { Draft } from './anchor/draft.ts';
import { boundsOf, writeDay } from './bounds.ts';
import type { Day } from './calendar.ts';
import { isDay, toDayNumber, weekdayOf } from './calendar.ts';
import type { Value } from './value.ts';

/** What is wrong or doubtful about a date: reported, never dropped, never mended in silence. */
export function checkDate(draft: Draft, value: Value, published: Day | null, dayFirst: boolean | null): string[] {
  const problems: string[] = [];
  const fields = draft.meaning.kind === 'point' ? draft.meaning.fields : {};
  const isWhole = value.kind === 'day' || value.kind === 'time';
  if (isWhole && !isDay(value)) problems.push('impossible-date');
  if (isWhole && isDay(value) && fields.weekday !== undefined && weekdayOf(value) !== fields.weekday) {
    problems.push('weekday-mismatch');
  }
  if (isWhole && fields.dayFirst !== undefined && dayFirst === null) {
    problems.push('ambiguous-day-month', `also ${writeDay({ year: value.year, month: value.day, day: value.month })}`);
  }
  const { earliest } = boundsOf(value);
  if (earliest && published && isStated(draft) && toDayNumber(earliest) > toDayNumber(published))
    problems.push('after-publication');
  return problems;
}

/** Whether the text itself states the year. */
const isStated = ({ meaning }: Draft): boolean => meaning.kind === 'point' && meaning.fields.year !== undefined;
