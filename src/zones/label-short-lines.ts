import type { TextLine } from './text-line.ts';
import { captionRule, chapter, speechTurn, tells, tellsPlainly } from './text-roles.ts';
import type { BlockLabel } from './tile-zones.ts';

type Labels = (BlockLabel | undefined)[];

/** Headings have at most so many words; captions at most so many. */
const longestHeading = 14;
const longestCaption = 45;

/** Tells headings and captions among the short lines of the article from its body. */
export function labelShortLines(lines: readonly TextLine[], labels: Labels, kept: readonly boolean[]): void {
  const open = lines.map((line, i) => kept[i] === true && labels[i] === undefined && isShort(line));
  const gallery = hasGallery(lines, open);
  lines.forEach((line, i) => {
    if (!open[i]) return;
    if (/^[QA]:\s/.test(line.text)) return;
    const rule = captionRule(line) ?? (gallery ? galleryRule(lines, open, i) : null);
    if (rule !== null) labels[i] = { kind: 'caption', rule };
    else if (chapter.test(line.text)) labels[i] = { kind: 'heading', rule: 'heading-chapter' };
    else if (isHeading(lines, labels, kept, i)) {
      labels[i] = tellsPlainly(line)
        ? { kind: 'caption', rule: 'caption-telling' }
        : { kind: 'heading', rule: 'heading-over-text' };
    }
  });
}

const isShort = ({ words, bullet }: TextLine): boolean => words > 0 && words <= longestCaption && !bullet;

/**
 * Rows of pictures at the edge of the article: three or more short lines, each with blank lines around, a third of which
 * tell what is to be seen. The model, which was trained on pages without captions, may have left them out.
 */
export function keepGalleries(lines: readonly TextLine[], kept: readonly boolean[], labels: Labels): boolean[] {
  const result = [...kept];
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (end < lines.length && labels[end] === undefined && isCaptionLike(lines[end] as TextLine)) end++;
    const row = lines.slice(i, end);
    const telling = row.filter(tells).length;
    if (row.length >= 3 && telling * 3 >= row.length && (kept[i - 1] || kept[i] || kept[end - 1]))
      result.fill(true, i, end);
    i = Math.max(end, i + 1);
  }
  return result;
}

const isCaptionLike = (line: TextLine): boolean =>
  isShort(line) &&
  line.words <= longestHeading &&
  line.cue === null &&
  line.blanksBefore > 0 &&
  line.blanksAfter > 0 &&
  /^["“‘'(]?[\p{Lu}\d]/u.test(line.text);

/** Whether the article has a row of pictures: three captions one after the other, some of which tell what is to be seen. */
function hasGallery(lines: readonly TextLine[], open: readonly boolean[]): boolean {
  let row = 0;
  let telling = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    const fits = open[i] === true && isCaptionLike(line) && !line.closed;
    row = fits ? row + 1 : 0;
    telling = fits ? telling + (tells(line) ? 1 : 0) : 0;
    if (row >= 3 && telling * 3 >= row) return true;
  }
  return false;
}

/** In an article with a gallery, short lines in sentence case, and longer ones between two of them, are captions. */
function galleryRule(lines: readonly TextLine[], open: readonly boolean[], i: number): string | null {
  const line = lines[i] as TextLine;
  if (!line.closed && line.words <= longestHeading && !isTitleCase(line)) return 'caption-gallery';
  const isCaptionAt = (j: number): boolean =>
    open[j] === true && isCaptionLike(lines[j] as TextLine) && !isTitleCase(lines[j] as TextLine);
  const around = (isCaptionAt(i - 1) ? 1 : 0) + (isCaptionAt(i + 1) ? 1 : 0);
  return around === 2 || (around === 1 && line.closed && !line.paragraph) ? 'caption-gallery' : null;
}

const isTitleCase = ({ words, capitals, functionWords }: TextLine): boolean =>
  words >= 2 && capitals >= 2 && (capitals >= (words - functionWords) * 0.8 || capitals === words);

/** A short line without a full stop over running text or a list. */
function isHeading(lines: readonly TextLine[], labels: Labels, kept: readonly boolean[], i: number): boolean {
  const line = lines[i] as TextLine;
  if (line.words > longestHeading || (line.closed && !/[?:]$/.test(line.text))) return false;
  if (!/^["“‘'(]?[\p{Lu}\d]/u.test(line.text) || /,$/.test(line.text) || speechTurn.test(line.text)) return false;
  if (/:$/.test(line.text) && line.words > 5 && !isTitleCase(line)) return false;
  for (let j = i + 1; j <= i + 2; j++) {
    const next = lines[j];
    if (next === undefined || !kept[j]) return false;
    if (next.paragraph || next.bullet) return true;
    if (labels[j] !== undefined && labels[j]?.kind !== 'caption') return false;
  }
  return false;
}
