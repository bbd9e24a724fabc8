import type { Fields, Finding } from '../meaning.ts';
import { readFields } from '../read-fields.ts';
import { gluedAt, type Match, type Rule, textAt, tokensOf } from '../rule.ts';
import { isCited } from './false-friends.ts';
import { dayAndMonth, dayOfMonth, timeBefore, weekday, year } from './phrases.ts';

/**
 * Two ends joined by a dash, "and" or "to". A dash or "until" in running text makes one date with two ends ("1943-1944"); in
 * brackets and headings, where it tells when something began and ended, and with words between, both ends are dates;
 * but an end that is cut short ("1914-18") is none by itself.
 */
export const rangeRules: readonly Rule[] = [
  {
    name: 'day-range',
    pattern: `${timeBefore}? the? ${dayOfMonth} (DASH|and|to|or|,) the? ${dayOfMonth} of? MONTH ((,|of)? ${year})?`,
    mean: ends,
  },
  {
    name: 'day-range',
    pattern: `MONTH ${dayOfMonth} (DASH|and|to|or) the? ${dayOfMonth} ((,|of)? ${year})?`,
    mean: ends,
  },
  {
    name: 'date-range',
    pattern: `${weekday}? ${dayAndMonth} ((,|of)? ${year})? (DASH|until|till) ${weekday}? ${dayAndMonth} ((,|of)? ${year})?`,
    mean: ends,
  },
  { name: 'month-range', pattern: `MONTH ((,|of)? ${year})? DASH MONTH ((,|of)? ${year})?`, mean: ends },
  { name: 'season-range', pattern: `the? SEASON DASH the? SEASON ((,|of)? ${year})?`, mean: ends },
  { name: 'season-years', pattern: `the? SEASON of? YEAR DASH (YEAR|YEAR2)`, mean: seasonYears },
  { name: 'year-range', pattern: 'YEAR DASH (YEAR|YEAR2)', mean: years },
  { name: 'year-range-era', pattern: 'COUNT (DASH|and|to|or) (to|COUNT ERA) COUNT? ERA?', mean: eraYears },
  { name: 'year-range-era', pattern: 'COUNT ERA DASH COUNT ERA', mean: eraYears },
  { name: 'decade-range', pattern: 'the? DECADE DASH DECADE', mean: ends },
];

const joint = /^([-‐‑–—−]|and|to|or|until|till|,)$/;

/** The index of the token that joins the two ends: the first joint with a date on both sides. */
function jointOf(m: Match): number {
  const tokens = tokensOf(m);
  const dash = tokens.findIndex((t) => t.classes.size === 0 && /^[-‐‑–—−]$/.test(t.word));
  return m.from + (dash > 0 ? dash : tokens.findIndex((t, i) => i > 0 && joint.test(t.word)));
}

function ends(m: Match): Finding[] {
  const at = jointOf(m);
  const from = readFields(m.lexed.tokens.slice(m.from, at));
  const to = readFields(m.lexed.tokens.slice(at + 1, m.to));
  if (from.month === undefined && from.season === undefined && from.decade === undefined && to.month !== undefined)
    from.month = to.month;
  if (to.month === undefined && from.month !== undefined) to.month = from.month;
  if (from.year === undefined && to.year !== undefined) from.year = to.year - Number(isLater(from, to));
  if (to.year === undefined && from.year !== undefined) to.year = from.year + Number(isLater(from, to));
  return joined(m, at, from, to);
}

/** Whether the first end comes later in a year than the second: "December 1941" in "December-January 1942". */
function isLater(from: Fields, to: Fields): boolean {
  if (from.season === 'WI' && to.season === 'SP') return false;
  return from.month !== undefined && to.month !== undefined && from.month > to.month;
}

function joined(m: Match, at: number, from: Fields, to: Fields): Finding[] {
  const one = /^([-‐‑–—−]|until|till)$/.test(textAt(m, at));
  if (one && !m.heading && !isBracketed(m)) {
    return oneRange(m, from, to);
  }
  const date = (start: number, end: number, fields: Fields): Finding => ({
    from: start,
    to: end,
    type: 'DATE',
    meaning: { kind: 'point', fields },
    mod: null,
  });
  return [date(m.from, at, from), date(at + 1, m.to, to)];
}

const oneRange = (m: Match, from: Fields, to: Fields): Finding[] => [
  { from: m.from, to: m.to, type: 'DATE', meaning: { kind: 'range', from, to }, mod: null },
];

/** Whether a bracket opens before the match and closes behind it, with few words between. */
function isBracketed(m: Match): boolean {
  for (let i = m.from - 1; i >= Math.max(0, m.from - 6); i--) {
    if (textAt(m, i) === ')') return false;
    if (textAt(m, i) === '(') return true;
  }
  return false;
}

/** "the winter of 1777-78" begins in 1777. */
function seasonYears(m: Match): Finding[] {
  const { year: _, ...season } = readFields(tokensOf(m));
  const fields = { ...season, year: m.lexed.tokens[m.to - 3]?.value ?? 0 };
  return [{ from: m.from, to: m.to, type: 'DATE', meaning: { kind: 'point', fields }, mod: null }];
}

function years(m: Match): Finding[] {
  const [first, , last] = m.lexed.tokens.slice(m.to - 3, m.to);
  if (!first || !last || isCited(m, m.to - 3)) return [];
  const short = last.classes.has('YEAR2');
  const to = short ? Math.floor(first.value / 100) * 100 + last.value : last.value;
  const later = to > first.value && to - first.value < 600;
  if (
    !later ||
    (gluedAt(m, m.to) && /^[-‐‑/.]$/.test(textAt(m, m.to)) && gluedAt(m, m.to + 1) && /^\d/.test(textAt(m, m.to + 1)))
  )
    return [];
  if (gluedAt(m, m.to - 3) && /^[-‐‑/.\w]$/.test(textAt(m, m.to - 4))) return [];
  return short
    ? oneRange(m, { year: first.value }, { year: to })
    : joined(m, m.to - 2, { year: first.value }, { year: to });
}

/** "499-493 BC", "494 and 493 BC": the era behind the second end counts for both. */
function eraYears(m: Match): Finding[] {
  const at = jointOf(m);
  const counts = tokensOf(m).filter((t) => t.classes.has('COUNT'));
  if (counts.length !== 2 || m.lexed.tokens[m.to - 1]?.classes.get('ERA') === undefined) return [];
  const bc = m.lexed.tokens[m.to - 1]?.classes.get('ERA') === 'BC';
  const own = m.lexed.tokens[at - 1]?.classes.get('ERA');
  const [from, to] = counts.map((t) => t.value) as [number, number];
  if (bc && own === undefined && from < to) return [];
  const year = (count: number, before: boolean): Fields => ({ year: before ? 1 - count : count });
  return joined(m, at, year(from, own ? own === 'BC' : bc), year(to, bc));
}
