import type { TimexType } from '../../document/dates.ts';
import type { Fields, Finding, Meaning, Origin, Unit } from '../meaning.ts';
import { readFields } from '../read-fields.ts';
import { type Match, tokensOf } from '../rule.ts';
import type { VagueReference } from '../value.ts';

/** One finding that covers the whole match. */
export function whole(match: Match, type: TimexType, meaning: Meaning, mod = modOf(match)): Finding[] {
  return [{ from: match.from, to: match.to, type, meaning, mod }];
}

/** A point on the calendar: what the match's tokens state, what the rule adds, less what it takes away. */
export function point(match: Match, added: Fields = {}, dropped: readonly (keyof Fields)[] = []): Finding[] {
  const fields = { ...readFields(tokensOf(match)), ...added };
  for (const name of dropped) delete fields[name];
  return whole(match, isTime(fields) ? 'TIME' : 'DATE', { kind: 'point', fields });
}

/** So many units from an origin. */
export function shift(match: Match, origin: Origin, unit: Unit, count: number, fields: Fields = {}): Finding[] {
  const meaning: Meaning = { kind: 'shift', origin, unit, count, fields, counted: false };
  return whole(match, isTime(fields) ? 'TIME' : 'DATE', meaning);
}

/** So many units from an origin, where the text counts them ("a year ago"). */
export function countedShift(match: Match, origin: Origin, unit: Unit, count: number): Finding[] {
  return whole(match, 'DATE', { kind: 'shift', origin, unit, count, fields: {}, counted: true });
}

export const duration = (match: Match, timex: string, runs: Runs = null): Finding[] =>
  whole(match, 'DURATION', { kind: 'duration', timex, runs });
export const repetition = (match: Match, timex: string): Finding[] => whole(match, 'SET', { kind: 'set', timex });
export const vague = (match: Match, reference: VagueReference): Finding[] =>
  whole(match, 'DATE', { kind: 'reference', reference });

type Runs = Extract<Meaning, { kind: 'duration' }>['runs'];

const isTime = (fields: Fields): boolean => fields.part !== undefined || fields.hour !== undefined;

/** TIMEX3's modifier, from the first word that gives one ("early": START, "about": APPROX). */
export function modOf(match: Match): string | null {
  for (const token of tokensOf(match)) {
    for (const name of ['EARLY', 'PORTION', 'APPROX']) {
      const mod = token.classes.get(name);
      if (mod) return mod;
    }
    if (token.word === 'more') return 'MORE_THAN';
    if (token.word === 'less') return 'LESS_THAN';
  }
  return null;
}
