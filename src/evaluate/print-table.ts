import type { Calibration } from './calibrate.ts';
import { type Count, figuresOf } from './count.ts';
import type { SetResult } from './evaluate-set.ts';
import { layerNames, layerOf } from './score-layers.ts';

/** How words are set off on a terminal; each gives its text back where there is none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
}

/** What each measure is called in the table. */
const titles: ReadonlyMap<string, string> = new Map([
  ['zones.lines', 'zones: lines with the right label'],
  ['zones.kept', 'zones: kept text, lines'],
  ['zones.comments', 'zones: comments, lines'],
  ['pages.words', 'pages: words of the main text'],
  ['pages.page', 'pages: the sum of what their F1 lacks'],
  ['pages.with', 'pages: snippets kept'],
  ['pages.without', 'pages: snippets dropped'],
  ['pages.comments', 'pages: comments told apart'],
  ['pages.comment-free', 'pages: snippets not among comments'],
  ['syntax.sentences', 'syntax: ends of sentences'],
  ['syntax.tokens', 'syntax: tokens'],
  ['syntax.pos', 'syntax: parts of speech'],
  ['syntax.uas', 'syntax: unlabeled attachment'],
  ['syntax.las', 'syntax: labeled attachment'],
  ['dates.relaxed', 'dates: relaxed'],
  ['dates.strict', 'dates: strict'],
  ['dates.value', 'dates: value'],
  ['names.all', 'names: all types'],
  ['names.person', 'names: person'],
  ['names.organization', 'names: organization'],
  ['names.place', 'names: place'],
  ['inventory.entries', 'inventory: entries'],
  ['inventory.forms', 'inventory: forms under the right entry'],
  ['events.trigger', 'events: trigger'],
  ['events.typed', 'events: trigger and type'],
  ['events.date', 'events: date'],
  ['events.date-lenient', 'events: date, one contains the other'],
  ['events.date-explicit', 'events: date, where explicit'],
  ['events.date-inherited', 'events: date, where inherited'],
  ['events.date-none', 'events: date, where there is none'],
  ['events.realis', 'events: realis'],
]);

const headings = ['precision', 'recall', 'F1/share', 'right', 'predicted', 'gold'];
const titleWidth = 40;
const width = 10;

/** The figures of one set as a table that a person can read, with what the set is and how long extraction took. */
export function printTable(result: SetResult, paint: Paint): string {
  const rows = orderedCounts(result).map(([measure, count], i, all) => {
    const first = i === 0 || layerOf(all[i - 1]![0]) !== layerOf(measure);
    return `${first && i > 0 ? '\n' : ''}${rowOf(titleOf(measure), cellsOf(count), paint)}`;
  });
  const head = paint.dim(''.padEnd(titleWidth) + headings.map((h) => h.padStart(width)).join(''));
  const calibration = result.calibration?.bands.length ? ['', printCalibration(result.calibration, paint)] : [];
  const failures = result.failures.map((failure) => paint.red(`failed  ${failure}`));
  return [paint.bold(result.name), paint.dim(describe(result)), head, ...rows, ...calibration, ...failures].join('\n');
}

function describe({ documents, characters, seconds }: SetResult): string {
  const thousands = characters / 1000;
  const speed = seconds > 0 ? `, ${Math.round(thousands / seconds)} thousand a second` : '';
  return `${documents} texts, ${Math.round(thousands)} thousand characters, extracted in ${seconds.toFixed(1)} s${speed}`;
}

/** The name of a measure for people; one that has none stands as it is. */
export const titleOf = (measure: string): string => titles.get(measure) ?? measure.replace('.', ': ');

/** The counts of a set, layer by layer. */
export function orderedCounts({ counts }: SetResult): [string, Count][] {
  const rank = (measure: string) => (layerNames as readonly string[]).indexOf(layerOf(measure));
  return [...counts].sort(([a], [b]) => rank(a) - rank(b));
}

function rowOf(title: string, cells: readonly string[], paint: Paint): string {
  const padded = cells.map((cell) => cell.padStart(width));
  return title.padEnd(titleWidth) + padded.map((cell, i) => (i === 2 ? paint.bold(cell) : cell)).join('');
}

function cellsOf(count: Count): string[] {
  const { precision, recall, score } = figuresOf(count);
  const [p, r, s] = [precision, recall, score].map(percent);
  switch (count.kind) {
    case 'match':
      return [p!, r!, s!, `${count.right}`, `${count.predicted}`, `${count.gold}`];
    case 'share':
      return ['', '', s!, `${count.right}`, '', `${count.of}`];
    case 'mean':
      return [p!, r!, s!, '', '', `${count.of}`];
  }
}

const percent = (figure: number | null): string => (figure === null ? '-' : (figure * 100).toFixed(1));

function printCalibration({ bands, expectedError }: Calibration, paint: Paint): string {
  const head = ['confidence', 'mean', 'right', 'events'].map((h) => h.padStart(width)).join('');
  const rows = bands.map((b) => {
    const to = Math.min(1, b.from + 0.1).toFixed(1);
    const cells = [`${b.from.toFixed(1)}-${to}`, percent(b.meanConfidence), percent(b.right), `${b.count}`];
    return cells.map((cell) => cell.padStart(width)).join('');
  });
  const error = `expected calibration error ${percent(expectedError)} (right: trigger and type)`;
  return [paint.dim(head), ...rows, error].join('\n');
}
