import type { DateToken } from '../lex-sentence.ts';
import type { Fields, Finding, Unit } from '../meaning.ts';
import { readFields } from '../read-fields.ts';
import { capitalAt, type Match, type Rule, textAt, tokensOf } from '../rule.ts';
import { complementEnd } from './complement.ts';
import { isNameBehind } from './false-friends.ts';
import { countedShift, duration, point, shift, vague, whole } from './findings.ts';
import { approx, dayAndMonth, number, portion, that, timeBefore } from './phrases.ts';

/** Dates that count from another date: from the time of speaking, or from the last date spoken of. */
export const relativeRules: readonly Rule[] = [
  {
    name: 'day-from-speech',
    pattern: `(${timeBefore}|EARLY|earlier|later)? (today|yesterday|tomorrow) PART?`,
    mean: nearDay,
  },
  { name: 'night-from-speech', pattern: '(EARLY|earlier|later)? (tonight|overnight|last night)', mean: night },
  { name: 'day-before-yesterday', pattern: 'the? day before yesterday', mean: (m) => shift(m, 'speech', 'D', -2) },
  { name: 'day-after-tomorrow', pattern: 'the? day after tomorrow', mean: (m) => shift(m, 'speech', 'D', 2) },
  {
    name: 'this-unit',
    pattern: `(${portion}|earlier|later)? (this|the current|the present) (UNIT|weekend)`,
    mean: (m) => unitShift(m, 'speech', 0),
  },
  { name: 'this-day-in-year', pattern: 'this day ,? in YEAR', mean: (m) => point(m, { thisDay: true }) },
  {
    name: 'quarter-of-that-year',
    pattern: '(this|last|next|the previous) year QUOTE s ORD DASH? quarter',
    mean: quarterOfYear,
  },
  { name: 'to-this-day', pattern: 'to this (day|date)', mean: (m) => vague({ ...m, from: m.from + 1 }, 'PRESENT_REF') },
  { name: 'that-unit', pattern: `(${portion}|earlier|later)? ${that} (UNIT|weekend)`, mean: thatUnit },
  {
    name: 'portion-of-unit',
    pattern: `(${portion}|EARLY in|earlier in|later in) the UNIT`,
    mean: (m) => unitShift(m, 'narrative', 0),
  },
  {
    name: 'month-of-that-year',
    pattern: `${portion}? (MONTH|${dayAndMonth}|SEASON) ,? (of|in)? (that|this|the same|that same|the following|the next|the previous|last|next) year`,
    mean: partOfYear,
  },
  { name: 'last-unit', pattern: `(EARLY|earlier|later)? (the|this)? (LAST|NEXT) (UNIT|weekend)`, mean: neighborUnit },
  { name: 'unit-following', pattern: 'the (day|week|month|year) (following|before|after|earlier)', mean: unitBeside },
  {
    name: 'last-named',
    pattern: `(${portion}|earlier|later)? (the|this)? (LAST|NEXT|this|that|that same|the same) (coming|past)? (MONTH|SEASON|WEEKDAY|${dayAndMonth}) PART?`,
    mean: named,
  },
  {
    name: 'last-part',
    pattern: `EARLY? (the|this)? (LAST|NEXT|this|that|that same|the same|that very) EARLY? PART hours?`,
    mean: partOfDay,
  },
  { name: 'units-shifted', pattern: `${approx}? ${number} (UNIT|UNITS) LATER`, mean: counted },
  { name: 'units-shifted', pattern: `${approx}? ${number} (UNIT|UNITS) EARLIER`, mean: counted },
  {
    name: 'units-from-now',
    pattern: `${approx}? ${number} (UNIT|UNITS) (from now|or so ago|after that|before that|since then)`,
    mean: counted,
  },
  { name: 'in-units-time', pattern: `${number} (UNIT|UNITS) QUOTE time`, mean: counted },
  {
    name: 'units-vague',
    pattern: `(${approx}? NUM (million|billion) UNITS|UNITS|some time) (LATER|EARLIER)`,
    mean: (m) => (isClause(m) ? [] : vague(m, signOf(m) > 0 ? 'FUTURE_REF' : 'PAST_REF')),
  },
  { name: 'anniversary', pattern: 'the? (ORD|ORDNUM) (anniversary|birthday)', mean: anniversary },
  {
    name: 'year-earlier',
    pattern: '(the|a)? (year DASH? (earlier|ago)) (period|quarter|level|month)?',
    mean: yearEarlier,
  },
  { name: 'unit-end', pattern: 'the? (year|month) (DASH end|end)', mean: (m) => unitShift(m, 'narrative', 0) },
  {
    name: 'the-unit',
    pattern: 'the (quarter|year|month|week|weekend|decade)',
    mean: theUnit,
  },
  { name: 'latest-quarter', pattern: 'the latest quarter', mean: (m) => shift(m, 'speech', 'Q', -1) },
];

function unitOf(m: Match): { unit: Unit; token: DateToken } | null {
  const token = tokensOf(m).findLast((t) => t.classes.has('UNIT') || t.classes.has('UNITS'));
  const unit = token?.classes.get('UNIT') ?? token?.classes.get('UNITS');
  return token && unit ? { unit: unit as Unit, token } : null;
}

/** Units shorter than a day have no place on a calendar of days. */
const isCalendarUnit = (unit: Unit): boolean => !['TS', 'TM', 'TH', 'ML'].includes(unit);

function unitShift(m: Match, origin: 'speech' | 'narrative', count: number, fields: Fields = {}): Finding[] {
  const found = unitOf(m);
  return found && isCalendarUnit(found.unit) ? shift(m, origin, found.unit, count, fields) : [];
}

function nearDay(m: Match): Finding[] {
  const words = tokensOf(m).map((t) => t.word);
  const count = words.includes('yesterday') ? -1 : words.includes('tomorrow') ? 1 : 0;
  const { part, hour, minute, zone } = readFields(tokensOf(m));
  const fields: Fields = {
    ...(part && { part }),
    ...(hour !== undefined && { hour, minute: minute ?? 0 }),
    ...(zone && { zone }),
  };
  if (count === 0 && m.narrative && m.to - m.from === 1) return vague(m, 'PRESENT_REF');
  return shift(m, 'speech', 'D', count, fields);
}

function night(m: Match): Finding[] {
  return shift(m, 'speech', 'D', textAt(m, m.to - 2) === 'last' ? -1 : 0, { part: 'NI' });
}

/** "the same day"; "the very day"; a second of time is none. */
function thatUnit(m: Match): Finding[] {
  return unitShift(m, 'narrative', 0);
}

function partOfYear(m: Match): Finding[] {
  const { month, day, season } = readFields(tokensOf(m));
  const fields: Fields = { ...(month && { month }), ...(day && { day }), ...(season && { season }) };
  const word = textAt(m, m.to - 2);
  const count = /^(following|next)$/.test(word) ? 1 : /^(previous|last)$/.test(word) ? -1 : 0;
  return shift(m, /^(last|next)$/.test(word) ? 'speech' : 'narrative', 'Y', count, fields);
}

/** "this year's third quarter". */
function quarterOfYear(m: Match): Finding[] {
  const quarter = tokensOf(m).find((t) => t.classes.has('ORD'))?.value ?? 0;
  const word = textAt(m, m.from);
  return quarter > 4 ? [] : shift(m, 'speech', 'Y', word === 'next' ? 1 : word === 'this' ? 0 : -1, { quarter });
}

/** "last year" counts from the time of speaking, "the previous year" and "the next day" from the date spoken of. */
function neighborUnit(m: Match): Finding[] {
  const found = unitOf(m);
  if (!found || !isCalendarUnit(found.unit)) return [];
  const words = tokensOf(m).map((t) => t.word);
  const next = tokensOf(m).some((t) => t.classes.has('NEXT'));
  const word = words.at(-2) ?? '';
  const determined = words[0] === 'the' || words.includes('the');
  if (/^(past|last|coming)$/.test(word) && determined && !/^(next)$/.test(word)) return duration(m, `P1${found.unit}`);
  if (word === 'past') return duration(m, `P1${found.unit}`);
  if (word === 'next' && determined && found.unit !== 'D' && found.unit !== 'E' && !m.narrative)
    return duration(m, `P1${found.unit}`);
  const fromSpeech = /^(last|next|coming)$/.test(word) && !determined;
  return shift(m, fromSpeech ? 'speech' : 'narrative', found.unit, next ? 1 : -1);
}

/** "the year ended March 31" is a length of time, and the "Man of the Year" has no date. */
function theUnit(m: Match): Finding[] {
  if (unitOf(m)?.unit === 'Y' && /^(ended|ending)$/.test(textAt(m, m.to))) return duration(m, 'P1Y');
  return capitalAt(m, m.to - 1) ? [] : unitShift(m, 'narrative', 0);
}

function unitBeside(m: Match): Finding[] {
  const word = textAt(m, m.to - 1);
  const count = /^(following|after)$/.test(word) ? 1 : -1;
  return unitShift(m, 'narrative', count);
}

function named(m: Match): Finding[] {
  const tokens = tokensOf(m);
  if (isNameBehind(m) && tokens.at(-1)?.classes.has('MONTH')) return [];
  const direction = tokens.some((t) => t.classes.has('LAST'))
    ? 'last'
    : tokens.some((t) => t.classes.has('NEXT'))
      ? 'next'
      : 'this';
  return point(m, { direction });
}

function partOfDay(m: Match): Finding[] {
  const tokens = tokensOf(m);
  const part = readFields(tokens).part;
  if (!part) return [];
  const words = tokens.map((t) => t.word);
  const next = tokens.some((t) => t.classes.has('NEXT'));
  const last = tokens.some((t) => t.classes.has('LAST'));
  const speech = words.includes('this') || (last && words[0] !== 'the');
  return shift(m, speech ? 'speech' : 'narrative', 'D', next ? 1 : last ? -1 : 0, { part });
}

function signOf(m: Match): 1 | -1 {
  return tokensOf(m).some((t) => t.classes.has('EARLIER') || t.word === 'before') ? -1 : 1;
}

/** Whether "after" or "before" opens a clause of its own: "two days after the battle". */
function isClause(m: Match): boolean {
  if (!/^(after|before|on)$/.test(textAt(m, m.to - 1))) return false;
  return !/^([,.;:)]|)$/.test(textAt(m, m.to));
}

/** "two years later", "three weeks ago", "a few days before". */
function counted(m: Match): Finding[] {
  const found = unitOf(m);
  if (!found) return [];
  const count = countOf(m);
  const ago = /^(ago|hence|now|time)$/.test(textAt(m, m.to - 1));
  const sign = textAt(m, m.to - 1) === 'now' || textAt(m, m.to - 1) === 'time' ? 1 : signOf(m);
  if (isClause(m)) return duration({ ...m, to: m.to - 1 }, timexOf(count, found.unit));
  if (textAt(m, m.to - 1) === 'on' && textAt(m, m.to) !== '') return [];
  // "About 12,900 years ago" is a round number, not a year.
  if (count === null || count >= 1000) return vague(m, sign > 0 ? 'FUTURE_REF' : 'PAST_REF');
  if (!isCalendarUnit(found.unit)) return hoursShifted(m);
  if (!Number.isInteger(count)) return duration(m, timexOf(count, found.unit));
  return countedShift(m, ago ? 'speech' : 'narrative', found.unit, sign * count);
}

/** "two hours later" is a time of the day spoken of that the text does not tell. */
const hoursShifted = (m: Match): Finding[] => whole(m, 'TIME', { kind: 'partial', timex: 'XXXX-XX-XXTXX' });

/** The number that the words of a match say; `null` for "a few". */
export function countOf(m: Match): number | null {
  const tokens = tokensOf(m);
  if (tokens.some((t) => t.word === 'couple')) return 2;
  if (tokens.some((t) => t.classes.has('VAGUE'))) return null;
  const hundred = tokens.find((t) => t.classes.has('HUNDRED'));
  if (hundred) return hundred.value;
  const half = tokens.some((t) => t.word === 'half') ? 0.5 : 0;
  const number = tokens.find((t) => t.classes.has('NUM'));
  if (number) return number.value + half;
  return half > 0 ? half : 1;
}

/** A length of time in TIMEX3: `P3D`, `PT2H`, `PXY`. */
export function timexOf(count: number | null, unit: Unit): string {
  const amount = count === null ? 'X' : count === 0.5 ? '.5' : String(count);
  if (unit === 'TS' || unit === 'TM' || unit === 'TH') return `PT${amount}${unit[1]}`;
  if (unit === 'F') return `P${count === null ? 'X' : count * 2}W`;
  return `P${amount}${unit === 'E' ? 'WE' : unit}`;
}

function anniversary(m: Match): Finding[] {
  const ordinal = tokensOf(m).findLast((t) => t.classes.has('ORD'));
  return ordinal ? whole({ ...m, to: complementEnd(m) }, 'DATE', { kind: 'anniversary', count: ordinal.value }) : [];
}

/** "a year earlier", "the year-ago quarter": in reports on business, the same quarter of the year before. */
function yearEarlier(m: Match): Finding[] {
  const dashed = tokensOf(m).some((t) => /^[-‐‑–]$/.test(t.word));
  return dashed || m.to - m.from > 3 ? countedShift(m, 'narrative', 'Y', -1) : [];
}
