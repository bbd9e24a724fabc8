import { performance } from 'node:perf_hooks';
import { CodePoints } from '../text/code-points.ts';
import { Lines } from '../text/lines.ts';
import { type Calibration, calibrate, type Judged } from './calibrate.ts';
import { addCounts, type Count } from './count.ts';
import type { Finding } from './finding.ts';
import type { GoldDocument, GoldLayers } from './gold.ts';
import { isTyped, matchEvents } from './match-events.ts';
import { predict } from './predict.ts';
import type { Prediction } from './prediction.ts';
import { digestGold, type GoldSet, readGold } from './read-gold.ts';
import { layerOf, scoreLayers } from './score-layers.ts';

/** A finding with its place as people name it, the place in code points, and the text around it. */
export interface PlacedFinding extends Finding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Code points of the decoded text. */
  readonly from: number;
  readonly to: number;
  /** How the place reads, and what stands before and after it in its line. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Everything measured on one set of gold. */
export interface SetResult {
  readonly name: string;
  /** Digest of the gold files. */
  readonly gold: string;
  readonly documents: number;
  /** UTF-16 units of the texts. */
  readonly characters: number;
  /** What extraction took. */
  readonly seconds: number;
  readonly counts: ReadonlyMap<string, Count>;
  readonly findings: readonly PlacedFinding[];
  /** Only where the gold has typed events. */
  readonly calibration: Calibration | undefined;
  /** Articles of which a stage gave up; what it did not find counts as missed. */
  readonly failures: readonly string[];
}

/** What to score. */
export interface EvaluateOptions {
  /** Where texts lie that do not lie beside their gold. */
  readonly textFolder: string;
  /** Layers or single measures to score (`zones`, `events.date` ...); all where empty. */
  readonly layers: readonly string[];
}

/**
 * Runs the pipeline over the texts of a set and scores what it says against the gold.
 * @throws GoldError where gold or text cannot be used.
 */
export function evaluateSet(set: GoldSet, { textFolder, layers }: EvaluateOptions): SetResult {
  const scored = set.files.flatMap((file) => readGold(file, textFolder)).map((gold) => evaluateDocument(gold));
  const wanted = (measure: string) =>
    layers.length === 0 || layers.includes(layerOf(measure)) || layers.includes(measure);
  const sum = (key: 'characters' | 'seconds') => scored.reduce((total, document) => total + document[key], 0);
  const counts = addCounts(scored.map((document) => document.counts));
  const judged = scored.flatMap((document) => document.judged);
  return {
    name: set.name,
    gold: digestGold(set.files),
    documents: scored.length,
    characters: sum('characters'),
    seconds: sum('seconds'),
    counts: new Map([...counts].filter(([measure]) => wanted(measure))),
    findings: scored.flatMap((document) => document.findings.filter(({ measure }) => wanted(measure))),
    calibration: counts.has('events.typed') && wanted('events.typed') ? calibrate(judged) : undefined,
    failures: scored.flatMap((document) => document.failures),
  };
}

function evaluateDocument({ article, layers }: GoldDocument) {
  const { path, source } = article;
  const start = performance.now();
  const { prediction, failures } = predict(article, layers);
  const seconds = (performance.now() - start) / 1000;
  const { counts, findings } = scoreLayers(layers, prediction, source);
  return {
    counts,
    findings: placeFindings(findings, path, source),
    judged: judge(layers, prediction),
    characters: source.length,
    seconds,
    failures: failures.map((failure) => `${path}: ${failure}`),
  };
}

function judge({ events }: GoldLayers, prediction: Prediction): Judged[] {
  if (events === undefined) return [];
  const { pairs } = matchEvents(events.events, prediction.events);
  const typed = new Set(pairs.filter(isTyped).map(({ predicted }) => predicted));
  return prediction.events.map((event) => ({ confidence: event.confidence, right: typed.has(event) }));
}

/** Characters of a line that are shown on either side of a place. */
const context = 45;

function placeFindings(findings: readonly Finding[], path: string, text: string): PlacedFinding[] {
  const lines = new Lines(text);
  const points = new CodePoints(text);
  return findings.map((finding) => {
    const { start, end } = finding;
    const before =
      text
        .slice(Math.max(0, start - context), start)
        .split('\n')
        .at(-1) ?? '';
    const after = text.slice(end, end + context).split('\n')[0] ?? '';
    const place = { from: points.at(start), to: points.at(end) };
    return {
      ...finding,
      path,
      ...lines.at(start),
      ...place,
      text: finding.text ?? text.slice(start, end),
      before,
      after,
    };
  });
}
