import type { Article, CleanArticle } from '../document.ts';
import { View } from '../text/view.ts';
import { lineBlocks } from './line-blocks.ts';
import { nothingSaid } from './nothing-said.ts';

/** The clean view of a source of this format, with its blocks. */
export function cleanText(article: Article): CleanArticle {
  const view = View.of(article.source);
  return { article, view, blocks: lineBlocks(view), hidden: [], metadata: nothingSaid };
}
