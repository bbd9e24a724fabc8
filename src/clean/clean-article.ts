import type { Article } from '../document/article.ts';
import type { CleanArticle } from '../document/clean.ts';
import { cleanHtml } from './clean-html.ts';
import { cleanText } from './clean-text.ts';
import { cleanWiki } from './clean-wiki.ts';

/** The clean view of an article: markup, character references, invisibles and spacing are edits, never changes. */
export function cleanArticle(article: Article): CleanArticle {
  switch (article.format) {
    case 'html':
      return cleanHtml(article);
    case 'wiki':
      return cleanWiki(article);
    case 'text':
      return cleanText(article);
  }
}
