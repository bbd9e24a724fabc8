import type { ZoneKind } from '../document/zones.ts';
import type { Count } from './count.ts';
import type { Finding } from './finding.ts';
import type { GoldZone } from './gold.ts';
import type { PredictedZone } from './prediction.ts';
import { type Range, sharedLength } from './range.ts';
import { countsOf, matched, type Scored, shareOf } from './scored.ts';

/** Zones whose text is the article's own. */
export const keptZones: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['title', 'heading', 'body', 'caption']);

/**
 * Zones per line: share of lines with the right label; F1 of the lines that are kept text; F1 of the lines that are
 * comments. A line counts as the zone that covers most of it.
 */
export function scoreZones(gold: readonly GoldZone[], predicted: readonly PredictedZone[]): Scored {
  const lines = labelLines(gold, predicted);
  const right = lines.filter(({ line, kind }) => line.kind === kind).length;
  return {
    counts: countsOf(
      ['zones.lines', shareOf(right, lines.length)],
      ['zones.kept', countLines(lines, (kind) => keptZones.has(kind))],
      ['zones.comments', countLines(lines, (kind) => kind === 'comment')],
    ),
    findings: lines.map(findingOf),
  };
}

interface LabeledLine {
  readonly line: GoldZone;
  /** `null` where no zone covers the line. */
  readonly kind: ZoneKind | null;
  readonly rule: string;
}

function labelLines(gold: readonly GoldZone[], predicted: readonly PredictedZone[]): LabeledLine[] {
  let from = 0;
  return [...gold]
    .sort((a, b) => a.start - b.start)
    .map((line) => {
      while (from < predicted.length && predicted[from]!.end <= line.start) from++;
      const covering: PredictedZone[] = [];
      for (let i = from; i < predicted.length && predicted[i]!.start < line.end; i++) covering.push(predicted[i]!);
      return { line, ...largest(line, covering) };
    });
}

function largest(line: Range, zones: readonly PredictedZone[]): { kind: ZoneKind | null; rule: string } {
  const sums = new Map<ZoneKind, { size: number; rule: string }>();
  for (const zone of zones) {
    const sum = sums.get(zone.kind);
    sums.set(zone.kind, { size: (sum?.size ?? 0) + sharedLength(line, zone), rule: sum?.rule ?? zone.rule });
  }
  let found: { kind: ZoneKind | null; size: number; rule: string } = { kind: null, size: 0, rule: '' };
  for (const [kind, sum] of sums) if (sum.size > found.size) found = { kind, ...sum };
  return found;
}

function countLines(lines: readonly LabeledLine[], is: (kind: ZoneKind) => boolean): Count {
  const found = lines.filter(({ kind }) => kind !== null && is(kind));
  const right = found.filter(({ line }) => is(line.kind)).length;
  return matched(right, found.length, lines.filter(({ line }) => is(line.kind)).length);
}

function findingOf({ line, kind, rule }: LabeledLine): Finding {
  const right = line.kind === kind;
  return {
    measure: 'zones.lines',
    verdict: right ? 'right' : 'wrong',
    group: right ? line.kind : `${line.kind} labeled ${kind ?? 'nothing'} by ${rule || 'no rule'}`,
    start: line.start,
    end: line.end,
    expected: line.kind,
    found: kind,
    rules: rule === '' ? [] : [rule],
  };
}
