import type { Rule } from '../rule.ts';
import { absoluteRules } from './absolute.ts';
import { durationRules } from './durations.ts';
import { holidayRules } from './holiday-rules.ts';
import { rangeRules } from './ranges.ts';
import { relativeRules } from './relative.ts';
import { timeRules } from './times.ts';
import { vagueRules } from './vague.ts';

/**
 * All rules. Of those that match at one place the longest wins; of two as long the earlier one. So the order is from
 * what states most to what states least: ranges hold dates, dates hold years, and a bare word comes last.
 */
export const allRules: readonly Rule[] = [
  ...rangeRules,
  ...absoluteRules,
  ...holidayRules,
  ...relativeRules,
  ...timeRules,
  ...durationRules,
  ...vagueRules,
];
