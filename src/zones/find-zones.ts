import type { CleanArticle } from '../document/clean.ts';
import type { ZonedArticle } from '../document/zones.ts';
import { labelHtml } from './label-html.ts';
import { labelText } from './label-text.ts';
import { labelWiki } from './label-wiki.ts';
import { tileZones } from './tile-zones.ts';

/** Labels the whole source: what is the article, what is a comment, what is neither; and what the page says of itself. */
export function findZones(clean: CleanArticle): ZonedArticle {
  const { labels, metadata } = labelBlocks(clean);
  return { zones: tileZones(clean, labels), metadata };
}

function labelBlocks(clean: CleanArticle) {
  switch (clean.article.format) {
    case 'html':
      return labelHtml(clean);
    case 'wiki':
      return labelWiki(clean);
    case 'text':
      return labelText(clean);
  }
}
