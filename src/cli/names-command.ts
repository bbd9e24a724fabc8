import type { Command } from 'commander';
import { extract } from '../extract.ts';
import { findArticles } from '../read/find-articles.ts';
import { readArticle } from '../read/read-article.ts';
import { listNames } from './list-names.ts';
import { paintForStdout } from './paint.ts';
import { UsageError } from './usage-error.ts';

const examples = `
Examples:
  eventspan names letter.txt            persons, organizations, places and events, with their forms and places
  eventspan names page.html --limit 0   every place, however many

Places are line:column of the source. What is no name is marked: (adjective), (nominal), (pronoun).`;

/** Adds `names`: lists who and what articles name; writes to stdout. */
export function addNamesCommand(program: Command): void {
  program
    .command('names')
    .description('list the names in articles, each with its forms, counts and places')
    .argument('<paths...>', 'files, folders or patterns')
    .option('--limit <number>', 'list at most so many places of each form, 0 for all', Number, 10)
    .addHelpText('after', examples)
    .action(async (paths: string[], { limit }: { limit: number }) => printNames(paths, limit));
}

async function printNames(paths: readonly string[], limit: number): Promise<void> {
  const { articles, missing } = await findArticles(paths);
  if (missing.length > 0) throw new UsageError(missing.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const paint = paintForStdout();
  for (const file of articles) {
    const lines = listNames(extract(await readArticle(file)), limit, paint);
    const head = articles.length > 1 ? [paint.bold(file.path)] : [];
    process.stdout.write([...head, ...lines].map((line) => `${line}\n`).join(''));
  }
}
