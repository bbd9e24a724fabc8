import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FoundArticles, findArticles } from '../read/find-articles.ts';
import { isIsoDate } from '../read/stated-metadata.ts';
import { runExtraction } from '../run/run-extraction.ts';
import { readVersion } from './read-version.ts';
import { showProgress } from './show-progress.ts';
import { summarizeRun } from './summarize-run.ts';
import { UsageError } from './usage-error.ts';

const examples = `
Examples:
  eventspan extract                                  the articles in corpus/ into output/
  eventspan extract page.html letters/ --out found   a page and a folder into found/
  eventspan extract 'news/**/*.txt'                  all files that a pattern matches
  eventspan extract scan.txt --published 2013-03-22  an article that does not say when it appeared

Reads text, HTML and wiki-text in any usual encoding, also packed with gzip.
NAME.meta.json beside an article may say {"published": "2013-03-22", "url": "...", "title": "...", "author": "..."}.`;

interface ExtractOptions {
  readonly out: string;
  readonly threads?: number;
  readonly timeout: number;
  readonly published?: string;
  readonly quiet?: boolean;
}

/** Adds `eventspan extract`. */
export function addExtractCommand(program: Command): void {
  program
    .command('extract')
    .description('extract events from articles: files, folders or patterns')
    .argument('[paths...]', 'what to read', ['corpus'])
    .option('--out <folder>', 'where the output goes', 'output')
    .option('--threads <number>', 'worker threads (without it: as many as pay)', parseThreads)
    .addOption(new Option('--timeout <seconds>', 'what one article may take').default(300).argParser(parseSeconds))
    .option('--published <date>', 'when the article was published (for one article)', parseDate)
    .addHelpText('after', examples)
    .action(async (paths: string[], _options, command: Command) => {
      process.exitCode = await extractArticles(paths, command.optsWithGlobals<ExtractOptions>());
    });
}

/** Runs the command; gives the exit code. */
async function extractArticles(paths: readonly string[], options: ExtractOptions): Promise<number> {
  const found = await findArticles(paths);
  checkFound(found, options);
  const progress = options.quiet ? undefined : showProgress(process.stderr);
  const version = readVersion();
  const report = await runExtraction(found, { ...options, version, ...(progress && { onProgress: progress }) });
  const summary = summarizeRun(report, found.skipped, options.out);
  const said = options.quiet ? summary.problems : [...summary.problems, ...summary.lines];
  process.stderr.write(said.map((line) => `${line}\n`).join(''));
  return report.failed.length > 0 || report.flawed.some(({ stage }) => stage !== 'read') ? 1 : 0;
}

function checkFound({ articles, missing }: FoundArticles, { published }: ExtractOptions): void {
  if (articles.length === 0) {
    const reasons = missing.map(({ path, message }) => `  ${path}: ${message}`);
    throw new UsageError(['there is nothing to extract from:', ...reasons].join('\n'));
  }
  if (published !== undefined && articles.length > 1) {
    throw new UsageError(
      `--published is for one article, but there are ${articles.length}: write NAME.meta.json beside each instead`,
    );
  }
}

function parseThreads(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 to 999.');
  return Number(text);
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError('It must be a number of seconds above 0.');
  return seconds;
}

function parseDate(text: string): string {
  if (!isIsoDate(text)) throw new InvalidArgumentError('It must be a date such as 2013-03-22.');
  return text;
}
