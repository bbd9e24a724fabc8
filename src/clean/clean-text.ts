import type { Article } from '../document/article.ts';
import type { CleanArticle } from '../document/clean.ts';
import { View } from '../text/view.ts';
import { decodeReferences } from './character-references.ts';
import { nothingSaid } from './nothing-said.ts';
import { composeLetters, plainCharacters } from './text-characters.ts';
import { readHeadings } from './text-headings.ts';
import { unwrapLines } from './unwrap-lines.ts';

/** What makes a plain text read cleanly. References first: they may hide spaces; widths are counted in clean lines. */
const steps = [decodeReferences, plainCharacters, composeLetters, unwrapLines];

/** The clean view of a plain text. Its blocks are its lines, or its paragraphs where lines are hard-wrapped. */
export function cleanText(article: Article): CleanArticle {
  const view = steps.reduce((view, step) => view.edit(step(view.text)), View.of(article.source));
  return { article, ...readHeadings(view), hidden: [], metadata: nothingSaid };
}
