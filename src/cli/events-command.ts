import type { Command } from 'commander';
import type { Article } from '../document/article.ts';
import { extract } from '../extract.ts';
import { findArticles } from '../read/find-articles.ts';
import { readArticle } from '../read/read-article.ts';
import { describeEvents } from './describe-events.ts';
import { paintForStdout } from './paint.ts';
import { UsageError } from './usage-error.ts';

const examples = `
Examples:
  eventspan events corpus/000.txt           one line for each event: date, type, who and whom, trigger, line
  eventspan events page.html --long         with the sentence of each, where it says so, and how sure it is`;

/** Adds `eventspan events`: shows the events of articles to a person; writes nothing. */
export function addEventsCommand(program: Command): void {
  program
    .command('events')
    .description('show the events of an article, one a line')
    .argument('<paths...>', 'articles to read')
    .option('--long', 'with the sentence below each event')
    .addHelpText('after', examples)
    .action(async (paths: string[], { long }: { long?: true }) => {
      for (const article of await readAll(paths)) show(article, long === true);
    });
}

async function readAll(paths: readonly string[]): Promise<Article[]> {
  const { articles, missing } = await findArticles(paths);
  const [first] = missing;
  if (first !== undefined) throw new UsageError(`${first.path}: ${first.message}`);
  if (articles.length === 0) throw new UsageError('there is no article to read: name a file, a folder or a pattern');
  const read: Article[] = [];
  for (const file of articles) read.push(await readArticle(file));
  return read;
}

function show(article: Article, long: boolean): void {
  const lines = describeEvents(extract(article), paintForStdout(), long);
  process.stdout.write([`${article.path}: ${lines.count} events`, ...lines.lines].map((line) => `${line}\n`).join(''));
}
