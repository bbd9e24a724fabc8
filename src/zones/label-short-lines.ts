import type { TextLine } from './text-line.ts';
import { captionRule, tells } from './text-roles.ts';
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
    const rule = captionRule(line) ?? (gallery ? galleryRule(lines, open, i) : null);
    if (rule !== null) labels[i] = { kind: 'caption', rule };
    else if (isHeading(lines, labels, kept, i)) labels[i] = { kind: 'heading', rule: 'heading-over-text' };
  });
}

const isShort = ({ words, bullet }: TextLine): boolean => words > 0 && words <= longestCaption && !bullet;

/** Whether the article has a row of pictures: three captions one after the other, some of which tell what is to be seen. */
function hasGallery(lines: readonly TextLine[], open: readonly boolean[]): boolean {
  let row = 0;
  let telling = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    const fits = open[i] === true && line.blanksBefore > 0 && !line.closed && line.words <= longestHeading;
    row = fits ? row + 1 : 0;
    telling = fits ? telling + (tells(line) ? 1 : 0) : 0;
    if (row >= 3 && telling * 2 >= row) return true;
  }
  return false;
}

/** In an article with a gallery, short lines in sentence case, and longer ones between two of them, are captions. */
function galleryRule(lines: readonly TextLine[], open: readonly boolean[], i: number): string | null {
  const line = lines[i] as TextLine;
  if (!line.closed && line.words <= longestHeading && !isTitleCase(line)) return 'caption-gallery';
  const isShortAt = (j: number): boolean =>
    open[j] === true && !(lines[j] as TextLine).paragraph && !isTitleCase(lines[j] as TextLine);
  if (!line.paragraph && (isShortAt(i - 1) || isShortAt(i + 1))) return 'caption-gallery';
  return isShortAt(i - 1) && isShortAt(i + 1) ? 'caption-gallery' : null;
}

const isTitleCase = ({ words, capitals, functionWords }: TextLine): boolean =>
  words >= 2 && capitals >= (words - functionWords) * 0.8 && capitals >= 2;

/** A short line without a full stop over running text or a list. */
function isHeading(lines: readonly TextLine[], labels: Labels, kept: readonly boolean[], i: number): boolean {
  const line = lines[i] as TextLine;
  if (line.words > longestHeading || (line.closed && !/[?:]$/.test(line.text))) return false;
  if (!/^["“‘'(]?[\p{Lu}\d]/u.test(line.text) || /,$/.test(line.text)) return false;
  for (let j = i + 1; j <= i + 2; j++) {
    const next = lines[j];
    if (next === undefined || !kept[j]) return false;
    if (next.paragraph || next.bullet) return true;
    if (labels[j] !== undefined && labels[j]?.kind !== 'caption') return false;
  }
  return false;
}
