import type { Finding, Unit } from '../meaning.ts';
import { type Match, type Rule, textAt, tokensOf } from '../rule.ts';
import { complementEnd } from './complement.ts';
import { duration, repetition, vague, whole } from './findings.ts';
import { approx, number } from './phrases.ts';
import { countOf, timexOf } from './relative.ts';

const quality =
  '(more|trading|working|business|full|whole|consecutive|straight|additional|further|long|short|brutal|bloody|calendar|last|past|previous|first|final|other|different|good|entire|solid|and a half)';

/** Lengths of time and repetitions. */
export const durationRules: readonly Rule[] = [
  {
    name: 'duration',
    pattern: `${approx}? ${approx}? (the|these|those|each of the|a|his|her|its|their)? (LAST|NEXT|first|last|final|other|same|intervening|opening)? ${number} ${quality}? (LAST|NEXT)? (UNIT|UNITS)`,
    mean: counted,
  },
  {
    name: 'duration',
    pattern: `${approx}? ${number} ${quality}? (UNIT|UNITS) (and a half|of age|old|long)`,
    mean: counted,
  },
  {
    name: 'duration-adjective',
    pattern: `${approx}? (the|a|his|its)? NUM DASH (UNIT|UNITS) (DASH (long|old))?`,
    mean: dashed,
  },
  { name: 'duration-adjective', pattern: `NUM (UNIT|UNITS) (DASH? (long|old))`, mean: dashed },
  { name: 'unit-long', pattern: '(UNIT|UNITS) DASH long', mean: unitLong },
  { name: 'decimal-years', pattern: `${number} and a half (UNIT|UNITS)`, mean: counted },
  {
    name: 'vague-units',
    pattern: `(the|these|those)? (LAST|NEXT|recent|first|final|early|later|intervening|coming|remaining)? UNITS`,
    mean: vagueUnits,
  },
  { name: 'first-unit', pattern: 'the (first|last|final|opening) UNIT of', mean: firstUnit },
  { name: 'every-unit', pattern: '(every|each) (ORD|other|NUM)? (UNIT|UNITS|WEEKDAY|MONTH|SEASON|PART)', mean: every },
  { name: 'per-unit', pattern: '(per|a) UNIT', mean: perUnit },
  {
    name: 'adverb-of-frequency',
    pattern: '(hourly|daily|nightly|weekly|monthly|yearly|annually|everyday)',
    mean: frequency,
  },
];

function unitOf(m: Match): Unit | null {
  const token = tokensOf(m).findLast((t) => t.classes.has('UNIT') || t.classes.has('UNITS'));
  return ((token?.classes.get('UNIT') ?? token?.classes.get('UNITS')) as Unit | undefined) ?? null;
}

/** Numbers with a unit: a plural one, or a singular one after "one" or "a". */
function counted(m: Match): Finding[] {
  const unit = unitOf(m);
  const count = countOf(m);
  const last = tokensOf(m).findLast((t) => t.classes.has('UNIT') || t.classes.has('UNITS'));
  if (!unit || !last || isAge(m, unit)) return [];
  const plural = last.classes.has('UNITS');
  // "second" is the ordinal far more often than the unit; "three quarter" is a fraction.
  if (!plural && (unit === 'TS' || unit === 'Q')) return [];
  if (!plural && count !== 1 && tokensOf(m).some((t) => t.classes.has('LAST') || t.classes.has('NEXT'))) return [];
  if (!plural && tokensOf(m).some((t) => t.classes.has('VAGUE')) && textAt(m, m.to) !== 'of') return [];
  if (unit === 'Q' && textAt(m, m.to) === 'of') return [];
  return duration(
    plural || count === 1 || count === null ? withoutOver(m) : withoutArticle(m),
    timexOf(count, unit),
    runs(m, unit, count),
  );
}

/** "52 years old": how old somebody is, and no time of the story. */
function isAge(m: Match, unit: Unit): boolean {
  return unit === 'Y' && [textAt(m, m.to - 1), textAt(m, m.to)].some((text) => text === 'old' || text === 'age');
}

/** So many units are counted; more are a round number, and say no date. */
const MOST = 200;

/**
 * "the next five years", "the past two months": a length with a place, where it is counted in days or more. "For the
 * next five years" says how long, not when.
 */
function runs(m: Match, unit: Unit, count: number | null): { unit: Unit; count: number } | null {
  if (count === null || count > MOST || !Number.isInteger(count) || !/^(D|W|M|Y)$/.test(unit)) return null;
  if (textAt(m, m.from - 1) === 'for') return null;
  const words = tokensOf(m).map((t) => t.word);
  if (words.some((word) => /^(next|following|coming)$/.test(word))) return { unit, count };
  return words.some((word) => /^(past|last|previous|preceding)$/.test(word)) ? { unit, count: -count } : null;
}

/** "ten-day" in "a ten-day visit": the article belongs to the noun. Ages ("a 6-year-old") are no times. */
function dashed(m: Match): Finding[] {
  const unit = unitOf(m);
  if (!unit || unit === 'Q' || (unit === 'Y' && textAt(m, m.to - 1) === 'old')) return [];
  return duration(withoutArticle(m), timexOf(countOf(m), unit));
}

/** The match from its number on. */
function withoutArticle(m: Match): Match {
  const number = tokensOf(m).findIndex((t) => t.classes.has('NUM'));
  return { ...m, from: m.from + Math.max(0, number) };
}

/** "over the next days" is a stretch, where "over two days" is more than two. */
function withoutOver(m: Match): Match {
  const stretch =
    textAt(m, m.from) === 'over' && /^(the|a|an|these|those|his|her|its|their)$/.test(textAt(m, m.from + 1));
  return stretch ? { ...m, from: m.from + 1 } : m;
}

function unitLong(m: Match): Finding[] {
  const plural = tokensOf(m)[0]?.classes.has('UNITS');
  const unit = unitOf(m);
  return unit ? duration(m, timexOf(plural ? null : 1, unit)) : [];
}

/** "the first year of the war" is a length of time; of a calendar unit it is a date, which other rules know. */
function firstUnit(m: Match): Finding[] {
  const unit = unitOf(m);
  const to = complementEnd({ ...m, to: m.to - 1 });
  return unit && /^(TH|W|M|Y|DE)$/.test(unit) ? duration({ ...m, to }, timexOf(1, unit)) : [];
}

/** "weeks", "the coming years", "recent months". */
function vagueUnits(m: Match): Finding[] {
  const unit = unitOf(m);
  if (!unit || (unit === 'Q' && m.to - m.from === 1)) return [];
  const first = textAt(m, m.from);
  if (first === 'these' && unit === 'D') return vague(m, 'PRESENT_REF');
  if (first === 'recent' || first === 'past') return vague(m, 'PAST_REF');
  if (first === 'coming') return vague(m, 'FUTURE_REF');
  return duration(m, timexOf(null, unit));
}

function every(m: Match): Finding[] {
  const token = tokensOf(m).at(-1);
  const unit = unitOf(m);
  if (unit) return repetition(m, timexOf(1, unit));
  const month = token?.classes.get('MONTH');
  const weekday = token?.classes.get('WEEKDAY');
  const season = token?.classes.get('SEASON');
  const part = token?.classes.get('PART');
  if (month) return repetition(m, `XXXX-${month.padStart(2, '0')}`);
  if (season) return repetition(m, `XXXX-${season}`);
  if (weekday) return repetition(m, `XXXX-WXX-${weekday}`);
  return part ? repetition(m, `XXXX-XX-XXT${part}`) : [];
}

/** "a day" behind a number or a price repeats; anywhere else it is a length of time. */
function perUnit(m: Match): Finding[] {
  const unit = unitOf(m);
  if (!unit || unit === 'TS' || unit === 'Q') return [];
  if (textAt(m, m.from) === 'per' || isRate(m)) return repetition(m, timexOf(1, unit));
  return duration(m, timexOf(1, unit));
}

function isRate(m: Match): boolean {
  const before = m.lexed.tokens[m.from - 1];
  const noun =
    /^(times|once|twice|dollars|cents|miles|tons|pounds|percent|people|men|deaths|barrels|shares|share|million|billion|dead)$/;
  return before !== undefined && (before.classes.has('NUM') || noun.test(textAt(m, m.from - 1)));
}

const frequencies: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'XXXX-XX-XXTNI',
  weekly: 'P1W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
  everyday: 'P1D',
};

function frequency(m: Match): Finding[] {
  return whole(m, 'SET', { kind: 'set', timex: frequencies[textAt(m, m.from)] as string });
}
