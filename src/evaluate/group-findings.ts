import type { PlacedFinding } from './evaluate-set.ts';

/** Findings of one measure that have something in common. */
export interface FindingGroup {
  readonly name: string;
  readonly weight: number;
  /** The heaviest first, then by place. */
  readonly findings: readonly PlacedFinding[];
}

/** The groups of one measure, the heaviest first. */
export interface MeasureGroups {
  readonly measure: string;
  readonly groups: readonly FindingGroup[];
}

/** What stands in the list of errors: all that is not right. */
export const isError = ({ verdict }: PlacedFinding): boolean => verdict !== 'right';

/** Sorts findings by measure, in the order in which measures first come, and by group. */
export function groupFindings(findings: readonly PlacedFinding[]): MeasureGroups[] {
  return [...partBy(findings, (f) => f.measure)].map(([measure, some]) => ({
    measure,
    groups: [...partBy(some, (f) => f.group)]
      .map(([name, members]) => ({ name, weight: sumOf(members), findings: [...members].sort(byWeight) }))
      .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1)),
  }));
}

const weightOf = ({ weight }: PlacedFinding): number => weight ?? 1;
const sumOf = (findings: readonly PlacedFinding[]): number => findings.reduce((sum, f) => sum + weightOf(f), 0);
/** Stable: findings of the same weight keep their order, which is that of the articles. */
const byWeight = (a: PlacedFinding, b: PlacedFinding): number => weightOf(b) - weightOf(a);

function partBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const parts = new Map<string, T[]>();
  for (const item of items) {
    const part = parts.get(keyOf(item));
    if (part) part.push(item);
    else parts.set(keyOf(item), [item]);
  }
  return parts;
}
