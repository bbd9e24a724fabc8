import type { CleanArticle } from '../document/clean.ts';
import { headingLevelOf, overlap } from './html-features.ts';
import type { PageBlock, PageTree } from './html-tree.ts';
import { nameWords, wordsOf } from './html-words.ts';
import { authorOf } from './read-visible-metadata.ts';
import type { BlockLabel } from './tile-zones.ts';
import { findVisibleDate } from './visible-date.ts';

/** What the parts of the article are, where structure or wording says so; open where neither does. */
export function labelPageRoles(
  clean: CleanArticle,
  page: PageTree,
  kept: readonly boolean[],
): (BlockLabel | undefined)[] {
  const labels: (BlockLabel | undefined)[] = page.blocks.map(() => undefined);
  const { first, last } = extentOf(page, kept);
  const title = findHeadline(page, clean.metadata.title?.text ?? '', first);
  if (title >= 0) labels[title] = { kind: 'title', rule: 'headline' };
  const sections = referenceSections(page);
  page.blocks.forEach((block, i) => {
    if (labels[i] !== undefined) return;
    const inside = i >= first && i <= last;
    const byline =
      nearTop(i, title, first) || inside || i <= last + 6 ? bylineRule(block, nearTop(i, title, first)) : null;
    const caption = inside ? captionRule(block) : null;
    const references = i > first ? referenceRule(block, sections[i] as boolean) : null;
    if (references !== null) labels[i] = { kind: 'references', rule: references };
    else if (byline !== null) labels[i] = { kind: 'byline', rule: byline };
    else if (caption !== null) labels[i] = { kind: 'caption', rule: caption };
  });
  return labels;
}

interface Extent {
  readonly first: number;
  readonly last: number;
}

/** The first and the last block of running text that are kept. */
function extentOf({ blocks }: PageTree, kept: readonly boolean[]): Extent {
  const isText = (i: number) => kept[i] === true && (blocks[i]?.words ?? 0) >= 12;
  let first = blocks.findIndex((_, i) => isText(i));
  if (first < 0) first = blocks.length;
  let last = blocks.length - 1;
  while (last >= 0 && !isText(last)) last--;
  return { first, last };
}

/** The heading that shows the page's title: like the stated one, or the last top heading above the text. */
function findHeadline({ blocks }: PageTree, stated: string, first: number): number {
  const titleWords = new Set(wordsOf(stated));
  let best = -1;
  let bestScore = 0.45;
  blocks.forEach((block, i) => {
    const level = headingLevelOf(block);
    const tops = isTitled(block);
    if ((level === 0 && !tops) || block.words === 0 || block.words > 40 || i > first + 3) return;
    const score = overlap(wordsOf(block.text), titleWords) + (level === 1 ? 0.5 : 0) + (tops ? 0.2 : 0);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  });
  return best;
}

function isTitled({ block: { path } }: PageBlock): boolean {
  return path.slice(-3).some(({ attributes }) => attributes.itemprop === 'headline');
}

const nearTop = (i: number, title: number, first: number): boolean =>
  i < first + 3 && i >= Math.min(title < 0 ? first - 12 : title - 6, first);

const bylineWords = new Set(
  'byline author authors dateline published pubdate timestamp posted writer contributor'.split(' '),
);
const namesByline =
  /^(?:(?:posted|written|words|story|text|reported|published|submitted|contributed|reviewed|edited|updated|last)\s+)*(?:by|on|at|updated|published|modified|reviewed)\b/i;

/** Why a block only says who wrote the article, and when; `null` where it says anything else. */
function bylineRule(block: PageBlock, top: boolean): string | null {
  const { text, words, linkWords } = block;
  if (words === 0 || words > 30 || headingLevelOf(block) > 0) return null;
  if (isDateElement(block) && top && words <= 12) return 'time-element';
  if (top && words <= 16 && hasName(block, bylineWords, 3) && (linkWords > 0 || /\p{Lu}|\d/u.test(text)))
    return 'byline-class';
  if (!top) return null;
  const date = findVisibleDate(text);
  if (date !== null && text.length - (date.end - date.start) < 60 && (words <= 8 || namesByline.test(text)))
    return 'date-line';
  return authorOf(text) !== null && words <= 14 ? 'credit-line' : null;
}

function isDateElement({ block: { path } }: PageBlock): boolean {
  return path.slice(-2).some(({ name, attributes }) => name === 'time' || /^date/i.test(attributes.itemprop ?? ''));
}

const captionNames = new Set(['caption', 'captions', 'figcaption', 'wp-caption-text']);

function captionRule(block: PageBlock): string | null {
  const { path } = block.block;
  if (block.words === 0 || block.words > 120 || headingLevelOf(block) > 0) return null;
  if (path.slice(-4).some(({ name }) => name === 'figcaption')) return 'figcaption';
  return hasName(block, captionNames, 2) ? 'caption-class' : null;
}

const referenceNames = new Set([
  'references',
  'reference',
  'reflist',
  'footnotes',
  'footnote',
  'bibliography',
  'citations',
  'endnotes',
]);
const referenceHeading =
  /^(?:\d+\.?\s+)?(?:references?(?: and (?:notes|further reading|sources))?|sources?(?: and (?:notes|further reading))?|bibliography|works cited|literature cited|citations|footnotes|endnotes|notes and references)\s*:?$/i;

/** For each block whether it stands under a heading such as "References", up to the next heading as high or the end of what holds it. */
function referenceSections({ blocks }: PageTree): boolean[] {
  let under = 0;
  let end = 0;
  return blocks.map((block, i) => {
    const level = headingLevelOf(block);
    if (level > 0 && (under === 0 || level <= under || i >= end)) {
      under = referenceHeading.test(block.text) ? level : 0;
      end = endOfHolder(block);
    }
    return under > 0 && level === 0 && i < end;
  });
}

/** The block after the last one of the innermost element that holds more than this block. */
function endOfHolder({ node }: PageBlock): number {
  let up = node;
  while (up !== null && up.last - up.first <= 1) up = up.parent;
  return up?.last ?? Number.POSITIVE_INFINITY;
}

/** Entries of a list of sources: in an element that says so, or numbered, dated or listed under its heading. */
function referenceRule(block: PageBlock, inSection: boolean): string | null {
  if (block.words === 0 || headingLevelOf(block) > 0) return null;
  const inList = block.block.path.slice(-5).some(({ name }) => name === 'li' || name === 'cite');
  if (inList && hasName(block, referenceNames, 6)) return 'reference-class';
  const entry = inList || /^\[?\d{1,3}[\].)\s]|\b(?:1[89]|20)\d\d\b|https?:\/\//.test(block.text);
  return inSection && entry && block.words <= 120 ? 'reference-heading' : null;
}

function hasName({ block: { path } }: PageBlock, names: ReadonlySet<string>, reach: number): boolean {
  return path
    .slice(-reach)
    .some(({ attributes }) =>
      nameWords(`${attributes.class ?? ''} ${attributes.itemprop ?? ''} ${attributes.rel ?? ''}`).some((word) =>
        names.has(word),
      ),
    );
}
