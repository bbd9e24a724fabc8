// Parts that many patterns share.

/** "the end of", "early in", "mid-", "the second half of". */
export const portion =
  '(the? very? (PORTION|EARLY|latter|first|second|last|final|opening|closing|rest|remainder|better|middle) (EARLY|PORTION)? (part|half|days|week|weeks|months|years|stages|portion|quarter|thirds)? of | the? EARLY (DASH|in)? | the? mid DASH?)';
export const approx =
  '(APPROX|more than|less than|fewer than|at least|at most|up to|as long as|as many as|no more than|a little more than|a little over|well over)';
export const dayOfMonth = '(DAY|ORDDAY)';
/** A day with its month, either way round. */
export const dayAndMonth = `(the? ${dayOfMonth} (day? of)? MONTH|the ORD (day? of)? MONTH|MONTH the? ${dayOfMonth}|MONTH ORD)`;
export const eraYear = '(COUNT ERA|ERA COUNT|big ERA)'.replace('big', 'BIG');
export const year = `(${eraYear}|YEAR|QUOTE YEAR2)`;
export const weekday = '((WEEKDAY|WDAY) ,?)';
/** A time of day as a clock shows it. */
export const clock =
  '((HOUR|CLOCK|DOTCLOCK) AMPM|CLOCK (hours|hrs|h)?|HHMM (hours|hrs|h)|HHMM ZONE|HHMM|HOUR o QUOTE clock|NOON)';
export const zone = '(ZONE|local time|local)';
/** A time of day that may stand before a date: "4:15 a.m. on", "the early morning hours of", "dawn". */
export const timeBefore = `(${approx}? ${clock} ${zone}? (,? (on|of))? ,?|the? (EARLY (in the)?)? PART hours? (of|on)?|the (EARLY|small) hours of)`;
/** A time of day behind a date: ", at dawn". */
export const timeBehind = `(,? at? ((HOUR|CLOCK|DOTCLOCK) AMPM|CLOCK|HHMM (hours|hrs|h)|HHMM ZONE|HHMM local|NOON|PART) ${zone}?)`;
export const number = '(NUM|a HUNDRED|a|an|VAGUE|VAGUE of|a VAGUE of?|VAGUE hundred|half a|half an|the VAGUE)';
export const that = '(that same|that very|this same|this very|the very same|the same|that|the very)';
