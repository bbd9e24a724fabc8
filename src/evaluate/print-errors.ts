import type { PlacedFinding, SetResult } from './evaluate-set.ts';
import { type FindingGroup, groupFindings, isError, type MeasureGroups } from './group-findings.ts';
import { type Paint, titleOf } from './print-table.ts';

/** How much of the list is shown; 0 shows all. */
export interface Limits {
  /** Groups of each measure. */
  readonly groups: number;
  /** Places of each group. */
  readonly places: number;
}

/**
 * What was missed, spurious or wrong, by measure and group, the most frequent group first, each place as
 * `path:line:column` with the text around it. Pages are listed from the worst.
 */
export function printErrors({ name, findings }: SetResult, limits: Limits, paint: Paint): string {
  const errors = findings.filter(isError);
  const head = paint.bold(`Errors of ${name}`);
  return [head, ...printGroups(errors, limits, paint)].join('\n');
}

/** The lines of findings, grouped by measure and group. */
export function printGroups(findings: readonly PlacedFinding[], limits: Limits, paint: Paint): string[] {
  return groupFindings(findings).flatMap((measure) => ['', ...printMeasure(measure, limits, paint)]);
}

const first = <T>(items: readonly T[], limit: number): readonly T[] => (limit > 0 ? items.slice(0, limit) : items);

function printMeasure({ measure, groups }: MeasureGroups, limits: Limits, paint: Paint): string[] {
  // The worst pages are the list: there a limit of places is a limit of pages.
  const shown = measure === 'pages.page' ? { groups: 1, places: limits.groups } : limits;
  const lines = first(groups, shown.groups).flatMap((group) => printGroup(group, shown.places, paint));
  const left = shown.groups > 0 ? groups.slice(shown.groups) : [];
  const rest = left.length > 0 ? [paint.dim(`  ... ${left.length} more groups (--groups 0 shows all)`)] : [];
  return [paint.bold(`${titleOf(measure)}  ${countVerdicts(groups)}`), ...lines, ...rest];
}

function countVerdicts(groups: readonly FindingGroup[]): string {
  const all = groups.flatMap(({ findings }) => findings);
  const counts = (['missed', 'spurious', 'wrong', 'right'] as const).map((verdict) => {
    const count = all.filter((f) => f.verdict === verdict).length;
    return count > 0 ? `${count} ${verdict}` : '';
  });
  return counts.filter((count) => count !== '').join(', ');
}

function printGroup({ name, weight, findings }: FindingGroup, places: number, paint: Paint): string[] {
  const size = Number.isInteger(weight) ? `${weight}` : weight.toFixed(1);
  const shown = first(findings, places);
  const left = findings.length - shown.length;
  return [
    `${size.padStart(6)}  ${name}`,
    ...shown.map((finding) => printPlace(finding, paint)),
    ...(left > 0 ? [paint.dim(`          ... and ${left} more`)] : []),
  ];
}

function printPlace(finding: PlacedFinding, paint: Paint): string {
  const place = paint.dim(`${finding.path}:${finding.line}:${finding.column}`);
  const words = finding.weight !== undefined && Number.isInteger(finding.weight) ? ` ${finding.weight} words ` : ' ';
  return `          ${place} ${words}${excerpt(finding, paint)}${comparison(finding)}${ruleList(finding, paint)}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const longest = 110;
const shorten = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}...` : text);

function excerpt({ text, before, after, measure }: PlacedFinding, paint: Paint): string {
  if (text === '') return '';
  const marked = paint.bold(`«${shorten(oneLine(text))}»`);
  // A page's blocks stand in markup, an inventory's entries anywhere: what is around them says nothing.
  if (measure.startsWith('pages.') || measure.startsWith('zones.')) return marked;
  return `${oneLine(before).trimStart()}${marked}${oneLine(after).trimEnd()}`;
}

function comparison({ expected, found, text, measure, verdict }: PlacedFinding): string {
  if (measure === 'pages.page') return `  ${found}`;
  if (measure.startsWith('pages.')) return '';
  const [e, f] = [expected, found].map((value) => value && shorten(oneLine(value)));
  if (verdict === 'right' || f === null) return e === null || e === text ? '' : `  ${e}`;
  return e === null ? `  found ${f}` : `  ${e} -> ${f}`;
}

function ruleList({ rules }: PlacedFinding, paint: Paint): string {
  return rules.length > 0 ? paint.dim(`  [${rules.join(', ')}]`) : '';
}
