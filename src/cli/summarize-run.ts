import type { RunReport } from '../run/run-ledger.ts';

/** What a person should read after a run. */
export interface RunSummary {
  /** What went wrong; said even with `--quiet`. */
  readonly problems: readonly string[];
  /** What was done, where it is and what to run next. */
  readonly lines: readonly string[];
}

/** Above this many, problems of one kind are counted and no longer listed: the manifest has them all. */
const listed = 20;

/**
 * Sums up a run.
 * @param skipped links that were not followed
 * @param out the output folder as the user wrote it
 */
export function summarizeRun(report: RunReport, skipped: readonly string[], out: string): RunSummary {
  const { articles, events, dated, names, failed, flawed, removed } = report;
  const problems = [
    ...list(`${count(skipped.length, 'link')} not followed: out of the folder, or broken`, skipped),
    ...list(`${count(failed.length, 'article')} failed`, failed.map(sayProblem)),
    ...list(`${count(flawed.length, 'problem')} in articles that were written all the same`, flawed.map(sayProblem)),
  ];
  const lines = [
    `${count(articles, 'article')}, ${count(events, 'event')} (${dated} with a date), ${count(names, 'name')}, ${failed.length} failed`,
    ...(removed > 0 ? [`Removed the output of ${count(removed, 'article')} of an earlier run.`] : []),
    `Output: ${place(out, 'articles/')}, ${place(out, 'events.jsonl')}, ${place(out, 'manifest.json')}`,
    `Next:   ${nextCommand(out)}   checks every quote in it against its source`,
  ];
  return { problems, lines };
}

function sayProblem({ path, stage, message }: { path: string; stage: string; message: string }): string {
  return `${path}: ${message.replace(/\s+/g, ' ')} [${stage}]`;
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > listed ? [`  ... and ${items.length - listed} more`] : [];
  return [`${title}:`, ...items.slice(0, listed).map((item) => `  ${item}`), ...more];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function place(out: string, file: string): string {
  return `${out.replaceAll('\\', '/').replace(/\/+$/, '')}/${file}`;
}

/** The next command in the way that this one was called. */
function nextCommand(out: string): string {
  const folder = out === 'output' ? '' : ` --out ${/[^\w./-]/.test(out) ? `'${out.replaceAll("'", "'\\''")}'` : out}`;
  if (process.env.npm_lifecycle_event === 'extract') return `npm run audit${folder && ` --${folder}`}`;
  return `eventspan audit${folder}`;
}
