import type { Article } from '../document/article.ts';
import type { CleanArticle } from '../document/clean.ts';
import { View } from '../text/view.ts';
import { walkMarkup } from './html-tokens.ts';
import { pageMetadata } from './page-metadata.ts';
import { PageWriter } from './page-writer.ts';

/** The view of a page as a browser shows it without style sheets, its blocks, and what the page says of itself. */
export function cleanHtml(article: Article): CleanArticle {
  const { source } = article;
  const page = writePage(source);
  const view = View.of(source).edit(page.edits);
  const hidden = page.writer.unread.map(({ start, end, rule }) => ({ source: view.sourceSpan(start, end), rule }));
  const metadata = pageMetadata(view, page.writer.facts);
  return { article, view, blocks: page.writer.blocks(view), hidden, metadata };
}

/** Pages that hide most of their text show it by a script: there `hidden` and inline style mean nothing. */
function writePage(source: string) {
  const page = walk(source, true);
  const hidesMost = page.writer.hiddenUnits > 2000 && page.writer.hiddenUnits > 2 * page.length;
  return hidesMost ? walk(source, false) : page;
}

function walk(source: string, honorsStyle: boolean) {
  const writer = new PageWriter(source, honorsStyle);
  walkMarkup(source, writer);
  const edits = writer.finish(source.length);
  return { writer, edits, length: writer.length };
}
