import type { Finding } from '../meaning.ts';
import { readFields } from '../read-fields.ts';
import { capitalAt, type Match, type Rule, textAt, tokensOf } from '../rule.ts';
import { complementEnd } from './complement.ts';
import { isCited, isCountedNoun, isLoneMonth, isLoneYear, isNameBehind } from './false-friends.ts';
import { point, whole } from './findings.ts';
import { dayAndMonth, eraYear, portion, timeBefore, timeBehind, weekday, year } from './phrases.ts';

/** Dates that name their place on the calendar, from the finest to the coarsest. */
export const absoluteRules: readonly Rule[] = [
  {
    name: 'day-month-year',
    pattern: `${timeBefore}? ${weekday}? ${dayAndMonth} ,? of? ${year} ${timeBehind}?`,
    mean: (m) => point(m),
  },
  {
    name: 'day-month',
    pattern: `${timeBefore}? ${weekday}? ${dayAndMonth} ${timeBehind}?`,
    mean: dayOfYear,
  },
  { name: 'iso-date', pattern: 'ISO', mean: (m) => point(m) },
  { name: 'numeric-date', pattern: `${weekday}? NUMDATE ${timeBehind}?`, mean: numericDate },
  { name: 'month-year', pattern: `${portion}? MONTH (,|of|in)? ${year}`, mean: (m) => point(m) },
  { name: 'month', pattern: `${portion}? MONTH`, mean: (m) => (isLoneMonth(m) ? point(m) : []) },
  { name: 'season-year', pattern: `${portion}? the? SEASON (,|of|in)? ${year}`, mean: (m) => point(m) },
  {
    name: 'half-year',
    pattern: 'the? (first|second|latter|last) half of YEAR',
    mean: (m) => point(m, { half: textAt(m, m.to - 4) === 'first' ? 1 : 2 }),
  },
  { name: 'season', pattern: `${portion}? the? SEASON`, mean: season },
  { name: 'year', pattern: `${portion}? (the? year)? YEAR`, mean: bareYear },
  { name: 'year-era', pattern: `${portion}? (the? year)? APPROX? ${eraYear}`, mean: (m) => point(m) },
  { name: 'circa-year', pattern: 'APPROX YEAR', mean: (m) => (isLoneYear(m) ? point(m) : []) },
  { name: 'short-year', pattern: `${portion}? QUOTE YEAR2`, mean: shortYear },
  { name: 'year-in-words', pattern: `${portion}? (the? year|MONTH|SEASON of)? NUM NUM`, mean: yearInWords },
  { name: 'year-in-words', pattern: 'the year NUM', mean: yearInWords },
  { name: 'fiscal-year', pattern: 'the? fiscal year? YEAR', mean: (m) => point(m) },
  { name: 'decade', pattern: `${portion}? (the|DECADE DASH)? DECADE ERA?`, mean: (m) => point(m, { bc: isBefore(m) }) },
  { name: 'short-decade', pattern: `${portion}? the? (QUOTE SHORTDECADE|SHORTDECADE|TENS)`, mean: shortDecade },
  { name: 'century', pattern: `${portion}? the? (ORD|ORDNUM) DASH? century ERA?`, mean: century },
  { name: 'quarter', pattern: 'the? fiscal? ORD DASH? quarter ((of|,|in)? fiscal? YEAR)?', mean: quarter },
  { name: 'year-quarter', pattern: 'the? YEAR (QUOTE s)? fiscal? ORD DASH? quarter', mean: quarter },
  { name: 'weather-season', pattern: 'the? (dry|rainy|wet|monsoon) season', mean: (m) => openDate(m, 'XXXX-XX') },
  {
    name: 'numbered-day',
    pattern: `(the PORTION of)? the (ORD|ORDNUM|final) day`,
    mean: (m) => openDate({ ...m, to: complementEnd(m) }, 'XXXX-XX-XX'),
  },
  { name: 'day-of-month', pattern: 'the? ORDDAY', mean: dayOfMonthAlone },
  {
    name: 'weekday',
    pattern: `EARLY? WEEKDAY (${timeBehind}|EARLY? PART)?`,
    mean: (m) => (isNamedDay(m) ? [] : point(m)),
  },
  { name: 'weekday-time', pattern: `${timeBefore} WEEKDAY`, mean: (m) => point(m) },
];

/** "the fall of the city" is no season, nor is a spring in the mountains; both are where they are dated. */
function season(m: Match): Finding[] {
  const word = textAt(m, m.to - 1);
  const [before, behind] = [textAt(m, m.from - 1), textAt(m, m.to)];
  if (isNameBehind(m) && word !== 'winter') return [];
  if (word !== 'fall' && word !== 'spring') return point(m);
  const definite = textAt(m, m.to - 2) === 'the' || m.to - m.from > 1;
  const dated = /^(in|by|during|through|throughout|until|since|over|that|this|last|next|before|after)$/.test(before);
  if (/^(offensives?|campaigns?|elections?|fighting|semester|harvest)$/.test(behind)) return point(m);
  if (word === 'fall') return definite && dated && behind !== 'of' ? point(m) : [];
  return behind !== 'of' && (dated || capitalAt(m, m.to - 1) || m.to - m.from > 1) ? point(m) : [];
}

/** "October 23 was declared a holiday": a day of every year. */
function dayOfYear(m: Match): Finding[] {
  if (isCountedNoun(m)) return [];
  const behind = m.lexed.text.slice(m.lexed.tokens[m.to - 1]?.end, (m.lexed.tokens[m.to - 1]?.end ?? 0) + 60);
  return point(m, yearly.test(behind) ? { yearly: true } : {});
}

const yearly =
  /^ (was|is|has been|had been|became|be|being) (then |now |later |also )?((officially )?(declared|proclaimed|celebrated|observed|commemorated|made) (as )?(a|an|the)?|a|an|the) ?(\p{L}+ )?(holiday|day of|anniversary|feast|memorial)/u;

const isBefore = (m: Match): boolean => tokensOf(m).some((t) => t.classes.get('ERA') === 'BC');

function bareYear(m: Match): Finding[] {
  const wordy = m.to - m.from > 1;
  return wordy || isLoneYear(m) ? point(m) : [];
}

/** "nineteen ninety-four", "the year two thousand". */
function yearInWords(m: Match): Finding[] {
  const numbers = tokensOf(m).filter((t) => t.classes.has('NUM'));
  const [first, second] = numbers;
  if (!first || numbers.some((t) => /^\d/.test(m.lexed.text.slice(t.start, t.end)))) return [];
  if (second === undefined) return first.value >= 1000 && first.value < 2100 ? point(m, { year: first.value }) : [];
  const isYear = first.value >= 10 && first.value <= 20 && second.value >= 10 && second.value <= 99;
  return isYear ? point(m, { year: first.value * 100 + second.value }) : [];
}

/** "'56" is a year where the apostrophe opens the word; after a word it closes one. */
function shortYear(m: Match): Finding[] {
  const [quote, digits] = m.lexed.tokens.slice(m.to - 2, m.to);
  const opens = quote && (quote.start === 0 || /[\s(–—-]/.test(m.lexed.text[quote.start - 1] as string));
  const closed = /[\w'’”"]/.test(m.lexed.text[digits?.end ?? 0] ?? ' ');
  return opens && digits?.start === quote.end && !closed && quote.word !== '`' ? point(m) : [];
}

function shortDecade(m: Match): Finding[] {
  const last = m.lexed.tokens[m.to - 1];
  const before = textAt(m, m.from - 1);
  const determined = m.to - m.from > 1 || /^(the|early|late|mid|mid-)$/.test(before);
  // "in his twenties" is an age; "her early 30s" too.
  if (!determined || /^(his|her|their|my|your|our|its)$/.test(before)) return [];
  return last?.classes.has('TENS') || last?.classes.has('SHORTDECADE') ? point(m) : [];
}

function century(m: Match): Finding[] {
  const ordinal = tokensOf(m).findLast((t) => t.classes.has('ORD'));
  if (!ordinal) return [];
  const bc = isBefore(m);
  return point(m, { century: ordinal.value - 1, bc }, ['day']);
}

function quarter(m: Match): Finding[] {
  const ordinal = tokensOf(m).findLast((t) => t.classes.has('ORD'));
  if (!ordinal || ordinal.value > 4) return [];
  return point(m, { quarter: ordinal.value }, ['day']);
}

/** A date that has a place on the calendar which the text does not tell. */
function openDate(m: Match, timex: string): Finding[] {
  return whole(m, 'DATE', { kind: 'partial', timex });
}

/** "on the 28th we left", "the 24th or 25th"; not "the 38th Army", "the 2nd of three". */
function dayOfMonthAlone(m: Match): Finding[] {
  const before = textAt(m, m.from - 1);
  const joined = /^(and|or|to)$/.test(before) && (m.lexed.tokens[m.from - 2]?.classes.has('ORDDAY') ?? false);
  const dated = m.to - m.from === 2 && /^(on|until|till|by|since|from)$/.test(before);
  const free =
    /^([,.;:)–—!?]|and|or|to|he|she|we|i|they|it|the|a|an|his|her|their|was|were|is|had|at|in|when|there|all|with|after|before|)$/;
  return (joined || dated) && free.test(textAt(m, m.to)) ? point(m) : [];
}

/** "The Sunday Times", "Bloody Sunday": names, not days. */
function isNamedDay(m: Match): boolean {
  if (/^(bloody|black|super|cyber)$/.test(textAt(m, m.from - 1))) return true;
  return (
    /^(times|telegraph|mirror|herald|express|post|mail|observer|night)$/.test(textAt(m, m.to)) && capitalAt(m, m.to)
  );
}

/** Day or month first is not known here: both readings go on, and the document's habit decides. */
function numericDate(m: Match): Finding[] {
  const token = tokensOf(m).find((t) => t.classes.has('NUMDATE'));
  const [first, second, third] = (token?.word ?? '').split(/[./-] ?/).map(Number) as [number, number, number];
  const digits = /\d+$/.exec(token?.word ?? '')?.[0].length ?? 0;
  if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return [];
  if (isCited(m, m.from)) return [];
  const year = digits === 4 ? { year: third } : { shortYear: third };
  const dayFirst = first > 12 || (second <= 12 && !token?.word.includes('/'));
  const [day, month] = dayFirst ? [first, second] : [second, first];
  const fields = { ...readFields(tokensOf(m)), ...year, day, month };
  const ambiguous = first <= 12 && second <= 12 && first !== second;
  return point(m, ambiguous ? { ...fields, dayFirst } : fields);
}
