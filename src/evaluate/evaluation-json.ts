import type { Calibration } from './calibrate.ts';
import { type Count, figuresOf } from './count.ts';
import type { PlacedFinding, SetResult } from './evaluate-set.ts';
import { orderedCounts } from './print-table.ts';

/** A run of the evaluation as it is written for machines. Nothing in it depends on the clock. */
export interface EvaluationJson {
  readonly schema: 'eventspan/evaluation/1';
  readonly sets: readonly SetJson[];
}

export interface SetJson {
  readonly name: string;
  readonly gold: string;
  readonly documents: number;
  readonly characters: number;
  readonly measures: readonly MeasureJson[];
  readonly calibration: Calibration | null;
  readonly failures: readonly string[];
  readonly findings: readonly FindingJson[];
}

export interface MeasureJson {
  readonly measure: string;
  readonly precision: number | null;
  readonly recall: number | null;
  /** F1, or the share. */
  readonly score: number | null;
  readonly count: Count;
}

/** A finding; `start` and `end` are Unicode code points of the decoded text. */
export type FindingJson = Pick<
  PlacedFinding,
  | 'measure'
  | 'verdict'
  | 'group'
  | 'path'
  | 'line'
  | 'column'
  | 'before'
  | 'text'
  | 'after'
  | 'expected'
  | 'found'
  | 'rules'
> & { readonly start: number; readonly end: number; readonly weight?: number; readonly score?: number };

/** The longest text that is written with a finding. */
const longest = 200;

/** All figures and findings of a run, right ones too, so that a later run can be compared with it. */
export function evaluationJson(results: readonly SetResult[]): EvaluationJson {
  return { schema: 'eventspan/evaluation/1', sets: results.map(setJson) };
}

function setJson(result: SetResult): SetJson {
  const { name, gold, documents, characters, calibration, failures, findings } = result;
  const measures = orderedCounts(result).map(([measure, count]) => ({ measure, ...figuresOf(count), count }));
  return {
    name,
    gold,
    documents,
    characters,
    measures,
    calibration: calibration ?? null,
    failures,
    findings: findings.map(findingJson),
  };
}

function findingJson(finding: PlacedFinding): FindingJson {
  const { measure, verdict, group, path, line, column, from: start, to: end, before, after } = finding;
  const { expected, found, rules, weight, score } = finding;
  const text = finding.text.slice(0, longest);
  const place = { measure, verdict, group, path, line, column, start, end, before, text, after };
  const degree = { ...(weight !== undefined && { weight }), ...(score !== undefined && { score }) };
  return { ...place, expected, found, rules, ...degree };
}
