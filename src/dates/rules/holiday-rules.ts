import { holidays } from '../holidays.ts';
import { capitalAt, type Rule } from '../rule.ts';
import { point } from './findings.ts';
import { year } from './phrases.ts';

/**
 * One rule for each row of the table of holidays. Their names are written with a capital letter; "Easter Sunday" states
 * no weekday of its own, and "May Day" no month.
 */
export const holidayRules: readonly Rule[] = holidays.map(({ words }, holiday) => ({
  name: 'holiday',
  pattern: `${words.map((word) => (word === "'" ? 'QUOTE' : word === '-' ? 'DASH' : word)).join(' ')} ((,|of|in)? ${year})?`,
  mean: (m) => (capitalAt(m, m.from) ? point(m, { holiday }, ['weekday', 'month', 'part', 'day']) : []),
}));
