import type { Finding } from '../meaning.ts';
import { gluedAt, type Match, type Rule, textAt, tokensOf } from '../rule.ts';
import { point, shift, whole } from './findings.ts';
import { approx, zone } from './phrases.ts';

/** Times of day without a date. */
export const timeRules: readonly Rule[] = [
  { name: 'clock-time', pattern: `${approx}? (HOUR|CLOCK|DOTCLOCK) AMPM ${zone}? (in the PART)?`, mean: clockTime },
  { name: 'clock-time', pattern: `${approx}? CLOCK (hours|hrs|h)? ${zone}?`, mean: clockTime },
  { name: 'military-time', pattern: `${approx}? HHMM (hours|hrs|h|ZONE|local time) ${zone}?`, mean: clockTime },
  { name: 'military-time', pattern: 'HHMM', mean: bareMilitary },
  { name: 'o-clock', pattern: `${approx}? HOUR o QUOTE clock (in the PART|at night)?`, mean: clockTime },
  { name: 'noon', pattern: `${approx}? NOON ${zone}?`, mean: clockTime },
  { name: 'two-clock-times', pattern: `HHMM (and|to|DASH) HHMM (hours|hrs|h|ZONE|local time)`, mean: twoTimes },
  {
    name: 'noon-next-day',
    pattern: `${approx}? (NOON|(HOUR|CLOCK|DOTCLOCK) AMPM|CLOCK) (on|of)? (the (next|following|same) day|that (evening|night|day|morning|afternoon))`,
    mean: timeOfNextDay,
  },
  {
    name: 'part-of-next-day',
    pattern: 'EARLY? (in|on)? the EARLY? PART (of (the (next|following|same) day|that day))',
    mean: timeOfNextDay,
  },
  { name: 'part-of-day', pattern: `(the|EARLY|by|at|in the) EARLY? PART hours?`, mean: partOfDay },
  { name: 'part-of-day', pattern: `PART`, mean: barePart },
];

function clockTime(m: Match): Finding[] {
  const [before, behind] = [textAt(m, m.from - 1), textAt(m, m.to)];
  // Scores, ratios and verses: "won 2:10", "Luke 3:16", "5:4:3".
  if (gluedAt(m, m.from) && /^[\w:.,-]$/.test(before)) return [];
  const bare = tokensOf(m).at(-1)?.classes.has('CLOCK') && m.to - m.from === 1;
  if (bare && !/^(at|by|around|about|until|till|from|to|before|after|since|between|and|-|–|\(|)$/.test(before))
    return [];
  if (bare && gluedAt(m, m.to) && /^[:\w]$/.test(behind)) return [];
  return point(m);
}

/** "at 0515": four digits that begin with a nought, where a time is told. */
function bareMilitary(m: Match): Finding[] {
  const token = m.lexed.tokens[m.from];
  const told = /^(at|by|until|till|around|about|from)$/.test(textAt(m, m.from - 1));
  if (!token || !told || token.word[0] !== '0') return [];
  const fields = { hour: Number(token.word.slice(0, 2)), minute: Number(token.word.slice(2)) };
  return whole(m, 'TIME', { kind: 'point', fields });
}

function twoTimes(m: Match): Finding[] {
  const tokens = m.lexed.tokens;
  const suffix = m.from + 3;
  const ends = [tokens[m.from], tokens[m.from + 2]].map((t) => ({
    hour: Number(t?.word.slice(0, 2)),
    minute: Number(t?.word.slice(2)),
    ...(tokens[suffix]?.classes.has('ZONE') && { zone: tokens[suffix]?.classes.get('ZONE') as string }),
  }));
  const [from, to] = ends as [(typeof ends)[0], (typeof ends)[0]];
  return whole(m, 'TIME', { kind: 'range', from, to });
}

function timeOfNextDay(m: Match): Finding[] {
  const fields = point(m)[0]?.meaning;
  if (fields?.kind !== 'point') return [];
  const count = tokensOf(m).some((t) => /^(next|following)$/.test(t.word)) ? 1 : 0;
  const { hour, minute, part } = fields.fields;
  const time = hour === undefined ? { ...(part && { part }) } : { hour, minute: minute ?? 0 };
  // "Midnight that evening" ends the day.
  const midnight = hour === 0 && textAt(m, m.to - 2) === 'that';
  const about = m.lexed.tokens[m.from]?.classes.has('APPROX') === true;
  return shift(about ? { ...m, from: m.from + 1 } : m, 'narrative', 'D', midnight ? 1 : count, time).map((finding) =>
    about ? { ...finding, mod: 'APPROX' } : finding,
  );
}

/** "the morning", "at night", "early afternoon". */
function partOfDay(m: Match): Finding[] {
  const first = textAt(m, m.from);
  const from = /^(by|at|in)$/.test(first) ? m.from + 1 : m.from;
  return barePart({ ...m, from });
}

function barePart(m: Match): Finding[] {
  const part = tokensOf(m)
    .find((t) => t.classes.has('PART'))
    ?.classes.get('PART');
  if (!part || textAt(m, m.to) === 'of') return [];
  const definite = textAt(m, m.from) === 'the';
  if (definite) return point(m);
  return whole(m, 'TIME', { kind: 'partial', timex: `XXXX-XX-XXT${part}` });
}
