import { type Day, daysInMonth, toDayNumber, weekdayOf } from '../calendar.ts';
import { holidays } from '../holidays.ts';
import type { Fields } from '../meaning.ts';
import type { PointValue, Season } from '../value.ts';
import { type Placed, yearOf } from './clock.ts';
import type { Draft } from './draft.ts';
import type { Context } from './resolve.ts';
import { tenseAt } from './tense.ts';

/** A year with the date that it was taken from and the rule. */
export interface InferredYear {
  readonly year: number;
  readonly from: Placed;
  readonly rule: string;
}

const seasonMonth: Record<Season, number> = { SP: 4, SU: 7, FA: 10, WI: 12 };

/** The month that stands for a field's place in the year; `null` where it states none. */
export function monthOf(fields: Fields): number | null {
  if (fields.month !== undefined) return fields.month;
  if (fields.season !== undefined) return seasonMonth[fields.season];
  return fields.quarter === undefined ? null : fields.quarter * 3 - 1;
}

/** The year of a date that states none; `null` where the text gives no hold. */
export function inferYear(draft: Draft, fields: Fields, context: Context): InferredYear | null {
  return (
    fromSibling(draft, fields, context) ??
    fromSpeech(draft, fields, context) ??
    fromRangeStart(draft, fields, context) ??
    fromSameDay(draft, fields, context) ??
    fromStory(draft, fields, context)
  );
}

/** "in April and June 1955": the year behind the second month counts for both. */
function fromSibling(draft: Draft, fields: Fields, { drafts }: Context): InferredYear | null {
  const next = drafts[draft.index + 1];
  if (!next || next.sentence !== draft.sentence || next.meaning.kind !== 'point') return null;
  const { year } = next.meaning.fields;
  const joint = draft.text.slice(draft.until, next.at);
  const own = monthOf(fields);
  const other = monthOf(next.meaning.fields);
  if (year === undefined || own === null || other === null || fields.direction) return null;
  if (!/^\s*(,|and|or|to|through|until|till|[-–—]|,? and again in|and in|and then in|and on|to the)\s*$/i.test(joint))
    return null;
  const crosses = own > other ? 1 : 0;
  return {
    year: year - crosses,
    from: { value: { kind: 'year', year }, index: next.index },
    rule: 'year-of-joined-date',
  };
}

/** "from October 1944 to March": the end comes after the start. */
function fromRangeStart(draft: Draft, fields: Fields, { drafts, placed }: Context): InferredYear | null {
  const before = drafts[draft.index - 1];
  const start = placed.get(draft.index - 1);
  const month = monthOf(fields);
  if (!before || before.sentence !== draft.sentence || !start || !('month' in start) || month === null) return null;
  if (!/^\s*(to|until|till|through|[-–—])( the)?\s*$/.test(draft.text.slice(before.until, draft.at))) return null;
  const from = { value: start, index: before.index };
  return { year: start.year + (month < start.month ? 1 : 0), from, rule: 'year-of-range-start' };
}

/** In news: the nearest such date before or after the publication, as the verb tells. */
function fromSpeech(draft: Draft, fields: Fields, context: Context): InferredYear | null {
  const { published, narrative, clock, stated } = context;
  if (!published || (narrative && (clock.year || stated.firstYear))) return null;
  const from: Placed = { value: { kind: 'day', ...published, part: null }, index: 'publication' };
  return { year: nearestYear(draft, fields, published), from, rule: 'year-of-publication' };
}

/** The year that puts a date nearest to the publication; where none is near, on the side that the verb's tense allows. */
function nearestYear(draft: Draft, fields: Fields, published: Day): number {
  if (fields.direction === 'this') return published.year;
  const now = toDayNumber(published);
  const distance = (year: number): number => toDayNumber(dayIn(fields, year, published)) - now;
  const nearest = (years: readonly number[]): number =>
    years.reduce((best, year) => (Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best));
  const years = [published.year, published.year - 1, published.year + 1];
  const { weekday, direction } = fields;
  const fitting = weekday === undefined ? [] : years.filter((y) => weekdayOf(dayIn(fields, y, published)) === weekday);
  if (fitting.length > 0) return nearest(fitting);
  const near = nearest(years);
  if (!direction && Math.abs(distance(near)) <= NEAR) return near;
  const past = direction ? direction === 'last' : tenseAt(draft.text, draft.at, draft.until) === 'past';
  const slack = direction ? 0 : 15;
  const allowed = years.filter((year) => (past ? distance(year) <= slack : distance(year) >= -slack));
  return allowed.length > 0 ? nearest(allowed) : near;
}

/** Days: so near to the publication the nearest date is meant whatever the tense. Chosen on news. */
const NEAR = 90;

/** The day that stands for the fields in a year: the middle where only a month, season or quarter is stated. */
function dayIn(fields: Fields, year: number, published: Day): Day {
  if (fields.holiday !== undefined) return (holidays[fields.holiday] as (typeof holidays)[0]).dayIn(year);
  const month = monthOf(fields) ?? published.month;
  return { year, month, day: Math.min(fields.day ?? 15, daysInMonth(year, month)) };
}

/** A day of the year that the text has dated before, after dates of other years between: the same day again. */
function fromSameDay(
  { index }: Draft,
  { month, day, direction }: Fields,
  { clock, placed }: Context,
): InferredYear | null {
  if (month === undefined || day === undefined || direction || !clock.before) return null;
  const before = placed.firstOnDay(month, day);
  if (!before || before.index === 'publication' || before.index >= index) return null;
  return { year: yearOf(before.value), from: before, rule: 'year-of-same-day' };
}

/** In a story: the year that the story has reached; the next one where the months would run backwards by half a year. */
function fromStory(draft: Draft, fields: Fields, { clock, drafts, stated }: Context): InferredYear | null {
  if (!clock.year) {
    const first = stated.firstYear;
    return first && { year: yearOf(first.value), from: first, rule: 'first-stated-year' };
  }
  const { noted } = clock;
  if (
    noted &&
    typeof noted.index === 'number' &&
    drafts[noted.index]?.sentence === draft.sentence &&
    !fields.direction
  ) {
    return { year: yearOf(noted.value), from: noted, rule: 'year-of-sentence' };
  }
  const year = yearOf(clock.year.value);
  const month = monthOf(fields);
  const reached = reachedMonth(clock.year.value);
  const resumed = resumes(clock, month, reached);
  if (resumed && !fields.direction)
    return { year: yearOf(resumed.value), from: resumed, rule: 'narrative-year-resumed' };
  const base = { from: clock.year, rule: 'narrative-year' };
  if (month === null || reached === null) return { year, ...base };
  if (fields.direction === 'last') return { year: month < reached ? year : year - 1, ...base };
  if (fields.direction === 'next') return { year: month > reached ? year : year + 1, ...base };
  if (fields.direction === 'this') return { year, ...base };
  if (isWinterRange(draft, month, reached, drafts)) return { year: year - 1, ...base };
  const back = /\b(had|previous|earlier)\b/i.test(draft.text.slice(Math.max(0, draft.at - 60), draft.until + 30));
  if (reached - month >= (fields.day === undefined ? 8 : 4) && !back)
    return { year: year + 1, from: clock.year, rule: 'narrative-year-turned' };
  return { year, ...base };
}

/** "from October to March", told when March is reached: it began in the year before. */
function isWinterRange(draft: Draft, month: number, reached: number, drafts: readonly Draft[]): boolean {
  const next = drafts[draft.index + 1];
  if (!next || next.sentence !== draft.sentence || next.meaning.kind !== 'point') return false;
  const end = monthOf(next.meaning.fields);
  const joined = /^\s*(to|until|till|through|[-–—])\s*$/.test(draft.text.slice(draft.until, next.at));
  return joined && end !== null && end < month && reached <= end + 1;
}

/** Where the months would run backwards after a leap over years, and on from where the story stood before: there. */
function resumes({ before }: Context['clock'], month: number | null, reached: number | null): Placed | null {
  if (!before || month === null || reached === null || month >= reached) return null;
  const earlier = reachedMonth(before.value);
  return earlier !== null && month >= earlier && month - earlier <= 3 ? before : null;
}

function reachedMonth(value: PointValue): number | null {
  if ('month' in value) return value.month;
  return value.kind === 'season' ? seasonMonth[value.season] : null;
}

/** The full year of "'56": the century that puts it nearest to the years that the document speaks of. */
export function inferCentury(shortYear: number, context: Context): InferredYear | null {
  const from = context.clock.year ?? context.stated.firstYear ?? speechDay(context);
  if (!from) return null;
  const near = yearOf(from.value);
  const year = shortYear + 100 * Math.round((near - shortYear) / 100);
  return { year, from, rule: 'document-century' };
}

function speechDay({ published }: Context): Placed | null {
  return published && { value: { kind: 'day', ...published, part: null }, index: 'publication' };
}
