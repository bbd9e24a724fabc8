import type { Command } from 'commander';
import { cleanArticle } from '../clean/clean-article.ts';
import type { CommentInfo, Zone, ZoneKind } from '../document/zones.ts';
import { findArticles } from '../read/find-articles.ts';
import { readArticle } from '../read/read-article.ts';
import type { View } from '../text/view.ts';
import { findZones } from '../zones/find-zones.ts';
import { type Colors, paintForStdout } from './paint.ts';
import { UsageError } from './usage-error.ts';

const examples = `
Examples:
  eventspan zones page.html                 what was kept of a page, and why
  eventspan zones page.html --only comment  its readers' comments
  eventspan zones page.html --hidden        scripts, styles and other unread markup too

In the margin of each line: its zone and the rule that put it there.`;

interface ZonesOptions {
  readonly only?: string[];
  readonly hidden?: boolean;
}

/** Adds `zones`: prints an article with the zone and the rule of each line in the margin. */
export function addZonesCommand(program: Command): void {
  program
    .command('zones')
    .description('show what is article, comment or neither, line by line, and why')
    .argument('<file>', 'an article: text, HTML or wiki-text')
    .option('--only <zones...>', 'only lines of these zones')
    .option('--hidden', 'also tell of markup that no reader sees')
    .addHelpText('after', examples)
    .action(async (file: string, options: ZonesOptions) => {
      const found = await findArticles([file]);
      const [first] = found.articles;
      if (first === undefined) throw new UsageError(`${file}: ${found.missing[0]?.message ?? 'no article'}`);
      const clean = cleanArticle(await readArticle(first));
      const { zones } = findZones(clean);
      const shown = zones.filter((zone) => wanted(zone, options));
      const paint = paintForStdout();
      for (const zone of shown) process.stdout.write(formatZone(clean.view, zone, paint));
    });
}

function wanted({ kind, span }: Zone, { only, hidden }: ZonesOptions): boolean {
  if (only !== undefined && !only.includes(kind)) return false;
  return hidden === true || span.start < span.end;
}

/** Each zone has its color; the article's own text stands out, the rest steps back. */
const colorOf: Readonly<Record<ZoneKind, keyof Colors>> = {
  title: 'bold',
  heading: 'bold',
  body: 'reset',
  caption: 'cyan',
  byline: 'magenta',
  references: 'blue',
  comment: 'yellow',
  'comment-meta': 'yellow',
  boilerplate: 'dim',
};

const marginWidth = 40;

/** A zone's lines with the margin; a zone without text tells how much markup it is. */
function formatZone(view: View, { kind, rule, span, source, comment }: Zone, paint: Colors): string {
  const read = view.read(span).trim();
  const lines = read === '' ? [`(${source.end - source.start} characters of markup)`] : read.split('\n');
  if (kind === 'comment-meta' && comment !== undefined) lines[0] += `  ${describeComment(comment)}`;
  const margin = `${kind.padEnd(12)} ${rule}`.slice(0, marginWidth).padEnd(marginWidth);
  const left = (i: number) => paint.dim(i === 0 ? margin : ' '.repeat(marginWidth));
  return lines.map((line, i) => `${left(i)} ${paint[colorOf[kind]](line)}\n`).join('');
}

function describeComment({ author, posted, depth }: CommentInfo): string {
  const parts = [author?.text, posted?.text, depth > 0 ? `reply, depth ${depth}` : undefined];
  return `[${parts.filter((part) => part !== undefined).join(', ')}]`;
}
