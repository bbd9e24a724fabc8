import type { Cited, CleanArticle, PageMetadata } from '../document/clean.ts';
import type { PageBlock, PageTree } from './html-tree.ts';
import { authorOf } from './read-visible-metadata.ts';
import type { BlockLabel } from './tile-zones.ts';
import { findVisibleDate } from './visible-date.ts';

/**
 * The page's metadata with what it shows. The headline that a reader sees counts more than the stated title, which
 * often has the site's name in it; bylines speak only where the markup is silent.
 */
export function readShownMetadata(
  clean: CleanArticle,
  { blocks }: PageTree,
  labels: readonly BlockLabel[],
): PageMetadata {
  const { metadata } = clean;
  const ofKind = (kind: string) => blocks.filter((_, i) => labels[i]?.kind === kind);
  const [headline] = ofKind('title');
  const bylines = ofKind('byline');
  const dates = bylines.filter(({ text }) => !/\b(?:updated|modified|reviewed)\b/i.test(text));
  return {
    ...metadata,
    title: headline === undefined ? metadata.title : cite(clean, headline, 0, headline.text.length),
    author: metadata.author ?? first(bylines, (block) => readAuthor(clean, block)),
    published: metadata.published ?? first(dates, (block) => readDate(clean, block)),
  };
}

function readAuthor(clean: CleanArticle, block: PageBlock): Cited | null {
  const name = authorOf(block.text);
  if (name !== null) return cite(clean, block, name.start, name.end);
  const isNamed = block.block.path
    .slice(-3)
    .some(({ attributes }) => attributes.rel === 'author' || /^author|^name$/.test(attributes.itemprop ?? ''));
  const isName = isNamed && block.words <= 6 && findVisibleDate(block.text) === null;
  return isName ? cite(clean, block, 0, block.text.length) : null;
}

function readDate(clean: CleanArticle, block: PageBlock): Cited | null {
  const date = findVisibleDate(block.text);
  return date === null ? null : { ...cite(clean, block, date.start, date.end), text: date.edtf };
}

function cite({ view }: CleanArticle, { block }: PageBlock, start: number, end: number): Cited {
  const span = view.span(block.span.start + start, block.span.start + end);
  return { source: view.toSource(span), text: view.read(span) };
}

function first<T>(blocks: readonly PageBlock[], read: (block: PageBlock) => T | null): T | null {
  for (const block of blocks) {
    const found = read(block);
    if (found !== null) return found;
  }
  return null;
}
