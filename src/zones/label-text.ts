import type { CleanArticle, PageMetadata } from '../document/clean.ts';
import { findTail } from './find-tail.ts';
import { findThread } from './find-thread.ts';
import { findTitle } from './find-title.ts';
import { judgeLines } from './judge-lines.ts';
import { labelReferences } from './label-references.ts';
import { labelSections } from './label-sections.ts';
import { keepGalleries, labelShortLines } from './label-short-lines.ts';
import { readVisibleMetadata } from './read-visible-metadata.ts';
import { describeLines, type TextLine } from './text-line.ts';
import { bylineRule, captionRule } from './text-roles.ts';
import type { BlockLabel } from './tile-zones.ts';

/**
 * One label for each block, and the page's metadata, visible lines included.
 * What is surest comes first, and each step only labels what the steps before left open:
 * sections under marked headings, comments that say so, bylines, the tail of unmarked comments, references, captions, the headline, then by the
 * judgement of the model the article and the rest.
 */
export function labelText(clean: CleanArticle): { labels: BlockLabel[]; metadata: PageMetadata } {
  const { view } = clean;
  const lines = describeLines(clean);
  const labels: (BlockLabel | undefined)[] = lines.map(() => undefined);
  labelSections(lines, labels);
  for (const [i, label] of findThread(view, lines)) labels[i] ??= label;
  labelMailHeaders(lines, labels);
  const judged = judgeOpenLines(lines, labels);
  const kept = keepCaptions(lines, keepGalleries(lines, judged, labels), labels);
  const extent = articleExtent(lines, kept);
  labelBylines(lines, labels, extent);
  for (const [i, label] of findTail(view, lines, labels, extent)) labels[i] = label;
  labelReferences(lines, labels, extent);
  labelTitle(lines, labels, kept, extent);
  labelRepeats(lines, labels, kept);
  labelShortLines(lines, labels, kept);
  const all = lines.map((line, i) => labels[i] ?? lastResort(line, kept[i] as boolean));
  return { labels: all, metadata: readVisibleMetadata(clean, lines, all) };
}

/** "From:", "To:", "Date:", "Subject:" at the top of a mail. */
function labelMailHeaders(lines: readonly TextLine[], labels: (BlockLabel | undefined)[]) {
  const top = lines.slice(0, 12);
  const header = /^(from|to|cc|bcc|date|sent|reply-to|subject)\s*:\s*\S/i;
  if (top.filter(({ text }) => header.test(text)).length < 3) return;
  top.forEach(({ text }, i) => {
    const name = header.exec(text)?.[1]?.toLowerCase();
    if (name === 'subject') labels[i] ??= { kind: 'title', rule: 'mail-subject' };
    else if (name !== undefined) labels[i] ??= { kind: 'byline', rule: 'mail-header' };
  });
}

/** A line that says it is a caption or a picture's credit is one beside the article, and so is the line next to a credit. */
function keepCaptions(
  lines: readonly TextLine[],
  kept: readonly boolean[],
  labels: readonly (BlockLabel | undefined)[],
) {
  const near = (i: number): boolean => [1, 2, 3].some((step) => kept[i - step] || kept[i + step]);
  return lines.map((line, i) => {
    const open = labels[i] === undefined && line.cue === null;
    return kept[i] === true || (open && line.words >= 3 && captionRule(line) !== null && near(i));
  });
}

/** The model judges the lines that nothing else has labeled, as if the others were not there. */
function judgeOpenLines(lines: readonly TextLine[], labels: readonly (BlockLabel | undefined)[]): boolean[] {
  const open = lines.flatMap((_, i) => (labels[i] === undefined ? [i] : []));
  const judged = judgeLines(open.map((i) => lines[i] as TextLine));
  const kept = lines.map(() => false);
  open.forEach((i, at) => {
    kept[i] = judged[at] as boolean;
  });
  return kept;
}

/** The first and the last paragraph of the article. */
export interface Extent {
  readonly first: number;
  readonly second: number;
  readonly last: number;
}

function articleExtent(lines: readonly TextLine[], kept: readonly boolean[]): Extent {
  const paragraphs = lines.flatMap(({ paragraph }, i) => (paragraph && kept[i] ? [i] : []));
  const first = paragraphs[0] ?? lines.length;
  return { first, second: paragraphs[1] ?? first, last: paragraphs.at(-1) ?? -1 };
}

function labelBylines(lines: readonly TextLine[], labels: (BlockLabel | undefined)[], { second, first, last }: Extent) {
  lines.forEach((line, i) => {
    if (labels[i] !== undefined || (line.cue !== null && line.cue !== 'menu')) return;
    const top = i < Math.max(second, first + 1) && i >= first - 30;
    const rule = bylineRule(line, { top, bottom: i >= last });
    if (rule !== null) labels[i] = { kind: 'byline', rule };
  });
}

function labelTitle(
  lines: readonly TextLine[],
  labels: (BlockLabel | undefined)[],
  kept: readonly boolean[],
  { first }: Extent,
) {
  if (labels.some((label) => label?.kind === 'title')) return;
  const title = findTitle(
    lines,
    first,
    (i) => labels[i]?.kind === 'byline',
    (i) => kept[i] === true,
  );
  if (title < 0 || labels[title] !== undefined) return;
  labels[title] = { kind: 'title', rule: 'headline' };
  for (let i = 0; i < title; i++) {
    if (isSiteName(lines[i] as TextLine, lines[title] as TextLine))
      labels[i] ??= { kind: 'boilerplate', rule: 'above-headline' };
  }
}

/** A short line over a much longer headline names the site or the section. */
const isSiteName = (line: TextLine, title: TextLine): boolean =>
  line.words <= 4 && !line.closed && title.words >= line.words + 4;

/** A long paragraph that was read before is a teaser or a slip; a short line twice in a row is a caption. */
function labelRepeats(lines: readonly TextLine[], labels: (BlockLabel | undefined)[], kept: readonly boolean[]) {
  const seen = new Set<string>();
  lines.forEach((line, i) => {
    if (labels[i] !== undefined) return;
    const twice = [i - 1, i + 1].some((j) => lines[j]?.key === line.key && (kept[i] || kept[j]));
    if (twice && line.words >= 2 && line.words <= 40) labels[i] = { kind: 'caption', rule: 'caption-repeated' };
    else if (kept[i] && line.words >= 15 && line.text.length <= 400 && seen.has(line.key)) {
      labels[i] = { kind: 'boilerplate', rule: 'repeated-block' };
    }
    if (kept[i]) seen.add(line.key);
  });
}

function lastResort(line: TextLine, keep: boolean): BlockLabel {
  if (!keep) return { kind: 'boilerplate', rule: line.cue === null ? 'outside-article' : `cue-${line.cue}` };
  const caption = captionRule(line);
  if (caption !== null) return { kind: 'caption', rule: caption };
  return { kind: 'body', rule: line.paragraph ? 'prose-paragraph' : line.bullet ? 'list-item' : 'short-line' };
}
