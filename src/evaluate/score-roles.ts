import type { Count } from './count.ts';
import type { Finding } from './finding.ts';
import type { GoldRole } from './gold.ts';
import { type Candidate, type Match, matchOneToOne, overlapping } from './match.ts';
import type { EventMatching, EventPair } from './match-events.ts';
import type { PredictedRole } from './prediction.ts';
import { type Range, sharedLength } from './range.ts';
import { matched, type Scored } from './scored.ts';

/**
 * Roles, one measure each (`events.agent` ...): a participant is right where it has the role of a gold one and shares
 * half of the shorter of the two, one to one, inside matched events. Participants of gold events that were not found
 * count as missed; those of predicted events that match none do not count: the event already does.
 */
export function scoreRoles({ pairs, missed }: EventMatching, roles: readonly string[], text: string): Scored {
  const counts = new Map<string, Count>();
  const findings: Finding[] = [];
  for (const role of roles) {
    const scored = pairs.map((pair) => scorePair(pair, role, text));
    const lost = missed.flatMap((event) => event.roles.filter((r) => r.role === role)).length;
    const sum = (key: 'right' | 'predicted' | 'gold') => scored.reduce((total, pair) => total + pair[key], 0);
    counts.set(`events.${role}`, matched(sum('right'), sum('predicted'), sum('gold') + lost));
    findings.push(...scored.flatMap((pair) => pair.findings));
  }
  return { counts, findings };
}

function scorePair(pair: EventPair, role: string, text: string) {
  const gold = pair.gold.roles.filter((r) => r.role === role);
  const predicted = pair.predicted.roles.filter((r) => r.role === role);
  const matches = matchOneToOne(overlapping(gold, predicted).filter((c) => sharesHalf(c, gold, predicted)));
  const findings = roleFindings(pair, role, gold, predicted, matches, text);
  return { right: matches.length, predicted: predicted.length, gold: gold.length, findings };
}

function sharesHalf(candidate: Candidate, gold: readonly Range[], predicted: readonly Range[]): boolean {
  const [g, p] = [gold[candidate.gold]!, predicted[candidate.predicted]!];
  return sharedLength(g, p) * 2 >= Math.min(g.end - g.start, p.end - p.start);
}

function roleFindings(
  pair: EventPair,
  role: string,
  gold: readonly GoldRole[],
  predicted: readonly PredictedRole[],
  matches: readonly Match[],
  text: string,
): Finding[] {
  const measure = `events.${role}`;
  const [golds, predictions] = [new Set(matches.map((m) => m.gold)), new Set(matches.map((m) => m.predicted))];
  const { rules } = pair.predicted;
  const event = text.slice(pair.gold.trigger.start, pair.gold.trigger.end);
  const name = ({ start, end }: Range) => `${text.slice(start, end)} (${role} of ${event})`;
  return [
    ...gold.map((g, i): Finding => {
      const other = pair.predicted.roles.find((p) => p.role !== role && sharedLength(p, g) > 0);
      const group = other ? `${role} taken for ${other.role}` : `missed ${role}`;
      const base = { measure, start: g.start, end: g.end, expected: name(g), rules };
      if (golds.has(i)) return { ...base, verdict: 'right', group: role, found: name(g) };
      return { ...base, verdict: other ? 'wrong' : 'missed', group, found: other ? name(other) : null };
    }),
    ...predicted.flatMap((p, i): Finding[] => {
      if (predictions.has(i)) return [];
      const other = pair.gold.roles.some((g) => g.role !== role && sharedLength(p, g) > 0);
      // Such a one is listed once, where its gold is.
      if (other) return [];
      const base = { measure, start: p.start, end: p.end, expected: null, found: name(p), rules };
      return [{ ...base, verdict: 'spurious', group: `no ${role}` }];
    }),
  ];
}
