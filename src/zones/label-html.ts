import type { CleanArticle, PageMetadata } from '../document/clean.ts';
import { findComments } from './html-comments.ts';
import { headingLevelOf } from './html-features.ts';
import { labelPageRoles } from './html-roles.ts';
import { readShownMetadata } from './html-shown-metadata.ts';
import { growTree } from './html-tree.ts';
import { judgeBlocks, keepFrom } from './judge-blocks.ts';
import type { BlockLabel } from './tile-zones.ts';

/**
 * One label for each block, and the page's metadata, visible lines included.
 * Structure that says what it is comes first (comments, headline, bylines, captions, references);
 * a trained model tells the article from the rest.
 */
export function labelHtml(clean: CleanArticle): { labels: BlockLabel[]; metadata: PageMetadata } {
  const page = growTree(clean);
  const judgments = judgeBlocks(page, clean.metadata.title?.text ?? '');
  const kept = judgments.map(({ article }) => article >= keepFrom);
  const roles = labelPageRoles(clean, page, kept);
  const title = roles.findIndex((label) => label?.kind === 'title');
  for (const [i, label] of findComments(clean, page, title)) roles[i] = label;
  const labels = page.blocks.map((block, i): BlockLabel => {
    const rule = `model:${judgments[i]?.reason}`;
    if (roles[i] !== undefined) return roles[i];
    if (!kept[i]) return { kind: 'boilerplate', rule };
    return { kind: headingLevelOf(block) > 0 && block.words <= 40 ? 'heading' : 'body', rule };
  });
  return { labels, metadata: readShownMetadata(clean, page, labels) };
}
