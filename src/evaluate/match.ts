import { assign } from './assign.ts';
import { type Range, sharedLength } from './range.ts';

/** A gold item and a prediction that may be matched, by index, with reasons to prefer the pair over another. */
export interface Candidate {
  readonly gold: number;
  readonly predicted: number;
  /** Between 0 and 1; decides between matchings of the same size. */
  readonly preference: number;
  /** Between 0 and 1; decides where `preference` does not. */
  readonly closeness: number;
}

/** A match: the indexes of a gold item and of a prediction. Each occurs in one match at most. */
export interface Match {
  readonly gold: number;
  readonly predicted: number;
}

/**
 * The best one-to-one matching: as many matches as there can be; among those the one with the greatest sum of
 * preferences; among those the closest. Nothing earns credit twice. The candidates fall apart into groups that share
 * no item (never wider than a sentence, in practice), and each group is solved on its own.
 * @returns the matches by gold index.
 */
export function matchOneToOne(candidates: readonly Candidate[]): Match[] {
  return groupsOf(candidates)
    .flatMap(solve)
    .sort((a, b) => a.gold - b.gold);
}

/** Gold items with what they are matched to (`undefined`: missed), in their order, and the predictions left over. */
export interface Paired<G, P> {
  readonly pairs: readonly (readonly [gold: G, predicted: P | undefined])[];
  readonly spurious: readonly P[];
}

/** What a matching by index says of the items themselves. */
export function pair<G, P>(gold: readonly G[], predicted: readonly P[], matches: readonly Match[]): Paired<G, P> {
  const partner = new Map(matches.map((match) => [match.gold, match.predicted]));
  const used = new Set(partner.values());
  return {
    pairs: gold.map((item, g) => [item, predicted[partner.get(g) ?? -1]]),
    spurious: predicted.filter((_, p) => !used.has(p)),
  };
}

/**
 * All pairs of ranges that share at least one unit, as candidates. Closeness is the share of the longer range that is
 * common to both.
 * @param preference for gold and predicted index, between 0 and 1.
 */
export function overlapping(
  gold: readonly Range[],
  predicted: readonly Range[],
  preference: (gold: number, predicted: number) => number = () => 0,
): Candidate[] {
  const order = predicted.map((range, index) => ({ range, index })).sort((a, b) => a.range.start - b.range.start);
  const longest = predicted.reduce((max, { start, end }) => Math.max(max, end - start), 0);
  return gold.flatMap((g, i) => {
    const found: Candidate[] = [];
    for (let k = firstFrom(order, g.start - longest); k < order.length && order[k]!.range.start < g.end; k++) {
      const { range, index } = order[k]!;
      const shared = sharedLength(g, range);
      if (shared === 0) continue;
      const closeness = shared / Math.max(g.end - g.start, range.end - range.start);
      found.push({ gold: i, predicted: index, preference: preference(i, index), closeness });
    }
    return found;
  });
}

/** The first of the ordered ranges that starts at or after an offset. */
function firstFrom(order: readonly { range: Range }[], offset: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order[middle]!.range.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Parts the candidates into groups that share neither a gold item nor a prediction. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    let at = node;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { gold, predicted } of candidates) parent.set(root(`g${gold}`), root(`p${predicted}`));
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = root(`g${candidate.gold}`);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups.values()];
}

function solve(group: readonly Candidate[]): Match[] {
  const golds = [...new Set(group.map((c) => c.gold))].sort((a, b) => a - b);
  const predictions = [...new Set(group.map((c) => c.predicted))].sort((a, b) => a - b);
  const weights = golds.map(() => new Array<number>(predictions.length).fill(0));
  const row = new Map(golds.map((g, i) => [g, i]));
  const column = new Map(predictions.map((p, i) => [p, i]));
  // All preferences of a matching together weigh less than one match, all closeness together less than one preference.
  const step = 1 / (4 * Math.min(golds.length, predictions.length));
  for (const { gold, predicted, preference, closeness } of group) {
    weights[row.get(gold)!]![column.get(predicted)!] = 1 + step * preference + step * step * closeness;
  }
  return assign(weights).flatMap((at, i) => (at < 0 ? [] : [{ gold: golds[i]!, predicted: predictions[at]! }]));
}
