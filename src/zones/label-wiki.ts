import type { CleanArticle, PageMetadata } from '../document.ts';
import type { BlockLabel } from './tile-zones.ts';

/** One label for each block, and the page's metadata, visible lines included. */
export function labelWiki({ blocks, metadata }: CleanArticle): { labels: BlockLabel[]; metadata: PageMetadata } {
  return { labels: blocks.map(() => ({ kind: 'body', rule: 'prose-paragraph' })), metadata };
}
