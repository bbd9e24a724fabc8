import type { Finding } from '../meaning.ts';
import { capitalAt, type Match, type Rule, textAt } from '../rule.ts';
import { vague, whole } from './findings.ts';

/** Words that point to the past, the present or the future without a date. */
export const vagueRules: readonly Rule[] = [
  {
    name: 'present',
    pattern:
      '(right now|now|currently|nowadays|these days|the present|at present|present DASH day|modern day|present day)',
    mean: present,
  },
  { name: 'current', pattern: '(current|presently)', mean: (m) => vague(m, 'PRESENT_REF') },
  { name: 'past', pattern: '(recently|recent|lately|the recent past|the past)', mean: past },
  {
    name: 'former',
    pattern: '(former)',
    mean: (m) => (m.narrative && !isOneOfTwo(m) ? vague(m, 'PAST_REF') : []),
  },
  {
    name: 'future',
    // "future payments" says nothing of when.
    pattern: '(the near future|the future|the near term|the short term)',
    mean: (m) => vague(m, 'FUTURE_REF'),
  },
  {
    name: 'some-time',
    pattern: '(some time|a short time|a long time)',
    mean: (m) => whole(m, 'DURATION', { kind: 'duration', timex: 'PXX', runs: null }),
  },
  { name: 'that-time', pattern: '(this|that|the|the same|that same|which) (time|period|point|moment)', mean: thatTime },
];

function present(m: Match): Finding[] {
  const from = textAt(m, m.from) === 'at' ? m.from + 1 : m.from;
  return vague({ ...m, from }, 'PRESENT_REF');
}

function past(m: Match): Finding[] {
  // "the past three years" is a length of time, "past the house" a way.
  return vague(m, 'PAST_REF');
}

/** "the former was", as against the latter; and a name that begins with "Former". */
function isOneOfTwo(m: Match): boolean {
  return capitalAt(m, m.from) || /^([,.;:)]|was|is|were|had|has|a|an|the|and|to|in|)$/.test(textAt(m, m.to));
}

/** "at that time" means the time spoken of; only stories use it so, and only behind a preposition. */
function thatTime(m: Match): Finding[] {
  const noun = textAt(m, m.to - 1);
  const before = textAt(m, m.from - 1);
  if (
    !m.narrative ||
    !/^(at|by|during|since|until|till|around|from|throughout|in|of|for|before|after|up|to)$/.test(before)
  )
    return [];
  if (/^(point|moment)$/.test(noun) && textAt(m, m.from) === 'the') return [];
  if (noun === 'time' && /^(the)$/.test(textAt(m, m.from)) && /^(in|of|for|from|to|during)$/.test(before)) return [];
  return vague(m, 'PRESENT_REF');
}
