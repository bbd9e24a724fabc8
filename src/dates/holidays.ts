import { readDataLines } from '../data-file.ts';
import { addDays, type Day, daysInMonth, easterOf, weekdayOf } from './calendar.ts';

/** A named day of the year: its words in lower case, and on which day of a year it falls. */
export interface Holiday {
  readonly words: readonly string[];
  readonly dayIn: (year: number) => Day;
}

/** All rows of `holidays.tsv`, in its order. */
export const holidays: readonly Holiday[] = readDataLines('dates/holidays.tsv').map((line) => {
  const [name, rule] = line.split('\t') as [string, string];
  return { words: name.match(/[a-z]+\.?|['-]/g) ?? [], dayIn: readRule(rule) };
});

function readRule(rule: string): (year: number) => Day {
  const easter = /^easter([+-]\d+)$/.exec(rule);
  if (easter) return (year) => addDays(easterOf(year), Number(easter[1]));
  const parts = rule.split('/').map(Number);
  if (parts.length === 3) return (year) => nthWeekday(year, parts as [number, number, number]);
  const [month, day] = rule.split('-').map(Number) as [number, number];
  return (year) => ({ year, month, day });
}

function nthWeekday(year: number, [month, weekday, n]: [number, number, number]): Day {
  if (n < 0) {
    const last = { year, month, day: daysInMonth(year, month) };
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}
