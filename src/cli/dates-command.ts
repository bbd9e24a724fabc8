import type { Command } from 'commander';
import type { Article } from '../document/article.ts';
import { extract } from '../extract.ts';
import { findArticles } from '../read/find-articles.ts';
import { readArticle } from '../read/read-article.ts';
import { isIsoDate } from '../read/stated-metadata.ts';
import { paintForStdout } from './paint.ts';
import { printDates } from './print-dates.ts';
import { UsageError } from './usage-error.ts';

const examples = `
Examples:
  eventspan dates corpus/letter.txt                         every date, its value, and what it was inferred from
  eventspan dates story.html --published 1956-11-04 | less  news that does not say when it appeared`;

/** Adds `eventspan dates`. */
export function addDatesCommand(program: Command): void {
  program
    .command('dates')
    .description('show the dates of an article: each underlined, with its value and what it was inferred from')
    .argument('<file>', 'an article: text, HTML or wiki-text')
    .option('--published <date>', 'when the article was published')
    .addHelpText('after', examples)
    .action(async (file: string, { published }: { readonly published?: string }) => {
      process.stdout.write(await showDates(file, published));
    });
}

async function showDates(path: string, published: string | undefined): Promise<string> {
  if (published !== undefined && !isIsoDate(published)) {
    throw new UsageError(`--published ${published} is no date such as 2013-03-22`);
  }
  const article = await read(path);
  const stated = { ...article.stated, ...(published !== undefined && { published }) };
  const { view, dates } = extract({ ...article, stated });
  return printDates(view, dates, paintForStdout());
}

async function read(path: string): Promise<Article> {
  const { articles, missing } = await findArticles([path]);
  const [article, ...others] = articles;
  if (!article) throw new UsageError(`${path}: ${missing[0]?.message}`);
  if (others.length > 0) throw new UsageError(`${path}: dates shows one article, but there are ${articles.length}`);
  return readArticle(article);
}
