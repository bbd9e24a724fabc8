import { type Finding, pairedFindings } from './finding.ts';
import type { GoldName, GoldNames } from './gold.ts';
import { matchOneToOne, overlapping, pair } from './match.ts';
import type { PredictedEntity } from './prediction.ts';
import { countShared, extentError, rangeKey, sameRange } from './range.ts';
import { countsOf, matched, type Scored } from './scored.ts';

/** The types of names that every gold has. */
const types = ['person', 'organization', 'place'] as const;

interface FoundName extends GoldName {
  readonly rules: readonly string[];
}

/**
 * Names in their places: a prediction is right where a gold name has the same place and the same type. Mentions in the
 * form of a name count, of persons, organizations and places; those whose place the gold leaves out are left out.
 */
export function scoreNames({ names: gold, leftOut }: GoldNames, entities: readonly PredictedEntity[]): Scored {
  const free = new Set(leftOut.map(rangeKey));
  const names = new Set(gold.map(rangeKey));
  const predicted = namesOf(entities).filter((n) => !free.has(rangeKey(n)) || names.has(rangeKey(n)));
  const counts = types.map((type) => {
    const [g, p] = [gold, predicted].map((side) => side.filter((n) => n.type === type)) as [GoldName[], FoundName[]];
    return { type, right: countShared(g, p), predicted: p.length, gold: g.length };
  });
  const sum = (key: 'right' | 'predicted' | 'gold') => counts.reduce((total, count) => total + count[key], 0);
  return {
    counts: countsOf(
      ['names.all', matched(sum('right'), sum('predicted'), sum('gold'))],
      ...counts.map((c) => [`names.${c.type}`, matched(c.right, c.predicted, c.gold)] as const),
    ),
    findings: findingsOf(gold, predicted),
  };
}

function namesOf(entities: readonly PredictedEntity[]): FoundName[] {
  return entities
    .filter(({ type }) => (types as readonly string[]).includes(type))
    .flatMap(({ type, mentions }) =>
      mentions.filter((m) => m.form === 'name').map(({ start, end, rules }) => ({ start, end, type, rules })),
    );
}

function findingsOf(gold: readonly GoldName[], predicted: readonly FoundName[]): Finding[] {
  const likeness = (g: number, p: number): number =>
    (sameRange(gold[g]!, predicted[p]!) ? 0.6 : 0) + (gold[g]!.type === predicted[p]!.type ? 0.4 : 0);
  const matches = matchOneToOne(overlapping(gold, predicted, likeness));
  return pairedFindings(pair(gold, predicted, matches), goldFinding, spuriousFinding);
}

function goldFinding({ start, end, type }: GoldName, predicted: FoundName | undefined): Finding {
  const base = { measure: 'names.all', start, end, expected: type };
  if (predicted === undefined) return { ...base, verdict: 'missed', group: `missed ${type}`, found: null, rules: [] };
  const right = sameRange({ start, end }, predicted) && type === predicted.type;
  const errors = [
    ...(sameRange({ start, end }, predicted) ? [] : [extentError({ start, end }, predicted)]),
    type === predicted.type ? type : `${type} taken for ${predicted.type}`,
  ];
  const group = right ? type : `${errors.join(', ')} by ${predicted.rules[0] ?? 'no rule'}`;
  const found = `${predicted.type}@${predicted.start - start},${predicted.end - end}`;
  return { ...base, verdict: right ? 'right' : 'wrong', group, found, rules: predicted.rules };
}

function spuriousFinding({ start, end, type, rules }: FoundName): Finding {
  const group = `no name, taken for ${type} by ${rules[0] ?? 'no rule'}`;
  return { measure: 'names.all', verdict: 'spurious', group, start, end, expected: null, found: type, rules };
}
