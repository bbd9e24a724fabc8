import type { PlacedFinding, SetResult } from './evaluate-set.ts';
import { type EvaluationJson, evaluationJson, type FindingJson, type SetJson } from './evaluation-json.ts';

/** A figure of two runs. */
export interface FigureChange {
  readonly measure: string;
  readonly before: number | null;
  readonly now: number | null;
}

/** What is better and what is worse in a set than in an earlier run. */
export interface RunDifference {
  readonly name: string;
  readonly figures: readonly FigureChange[];
  /** Errors of the earlier run that are none now. */
  readonly gained: readonly PlacedFinding[];
  /** Errors that were none in the earlier run. */
  readonly lost: readonly PlacedFinding[];
}

/** A page's F1 must change by so much to be listed. */
const notable = 0.005;

/**
 * Compares a run with an earlier one, set by set; sets that the earlier run does not have are left out.
 * Each item that is listed carries the rules concerned: of the prediction that is right now or was right before,
 * and of the one that is wrong.
 */
export function compareRuns(earlier: EvaluationJson, results: readonly SetResult[]): RunDifference[] {
  return results.flatMap((result) => {
    const before = earlier.sets.find((set) => set.name === result.name);
    const now = evaluationJson([result]).sets[0];
    return before && now ? [compareSets(before, now)] : [];
  });
}

function compareSets(before: SetJson, now: SetJson): RunDifference {
  const [earlier, later] = [byKey(before.findings), byKey(now.findings)];
  const scores = new Map(before.measures.map(({ measure, score }) => [measure, score]));
  return {
    name: now.name,
    figures: now.measures
      .map(({ measure, score }) => ({ measure, before: scores.get(measure) ?? null, now: score }))
      .filter((change) => change.before !== change.now),
    gained: better(earlier, later, rulesAt(now.findings)),
    lost: better(later, earlier, rulesAt(before.findings)),
  };
}

type Keyed = ReadonlyMap<string, FindingJson>;

/** The errors of one run that the other run does not have, with the rules at their places in that other run. */
function better(errors: Keyed, other: Keyed, otherRules: (finding: FindingJson) => readonly string[]): PlacedFinding[] {
  return [...errors].flatMap(([key, finding]) => {
    const then = other.get(key);
    const gone = finding.verdict !== 'right' && (then === undefined || then.verdict === 'right');
    const risen = then?.score !== undefined && then.score - (finding.score ?? 0) > notable;
    if (!gone && !risen) return [];
    return [placed({ ...finding, rules: [...new Set([...finding.rules, ...otherRules(finding)])] })];
  });
}

function placed(finding: FindingJson): PlacedFinding {
  return { ...finding, from: finding.start, to: finding.end };
}

/** Findings by what they are about: a gold item by its value, a spurious prediction by what was found. */
function byKey(findings: readonly FindingJson[]): Keyed {
  const keyed = new Map<string, FindingJson>();
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const { measure, path, start, end, expected, found } = finding;
    const about = measure === 'pages.page' ? '' : (expected ?? `found ${found}`);
    const key = `${measure}|${path}|${start}-${end}|${about}`;
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    keyed.set(`${key}|${nth}`, finding);
  }
  return keyed;
}

/** Reads the rules that made predictions of the same layer at the same place. */
function rulesAt(findings: readonly FindingJson[]): (finding: FindingJson) => readonly string[] {
  const placeOf = ({ measure, path, start, end }: FindingJson) => `${measure.split('.')[0]}|${path}|${start}-${end}`;
  const rules = new Map<string, string[]>();
  for (const finding of findings)
    rules.set(placeOf(finding), [...(rules.get(placeOf(finding)) ?? []), ...finding.rules]);
  return (finding) => rules.get(placeOf(finding)) ?? [];
}
