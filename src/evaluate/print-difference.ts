import type { FigureChange, RunDifference } from './compare-runs.ts';
import { type Limits, printGroups } from './print-errors.ts';
import { type Paint, titleOf } from './print-table.ts';

/** What changed in a set since an earlier run: figures, then what was gained and lost, the most frequent first. */
export function printDifference({ name, figures, gained, lost }: RunDifference, limits: Limits, paint: Paint): string {
  return [
    paint.bold(`${name}: ${gained.length} gained, ${lost.length} lost`),
    ...figures.map((change) => printChange(change, paint)),
    ...(gained.length > 0 ? ['', paint.green('Gained: errors of the earlier run that are none now')] : []),
    ...printGroups(gained, limits, paint),
    ...(lost.length > 0 ? ['', paint.red('Lost: errors that were none in the earlier run')] : []),
    ...printGroups(lost, limits, paint),
  ].join('\n');
}

const percent = (figure: number | null): string => (figure === null ? '-' : (figure * 100).toFixed(2)).padStart(7);

function printChange({ measure, before, now }: FigureChange, paint: Paint): string {
  const change = (now ?? 0) - (before ?? 0);
  const signed = `${change > 0 ? '+' : ''}${(change * 100).toFixed(2)}`.padStart(8);
  const colored = change > 0 ? paint.green(signed) : paint.red(signed);
  return `  ${titleOf(measure).padEnd(40)}${percent(before)} ->${percent(now)} ${colored}`;
}
