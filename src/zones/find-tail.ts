import type { CommentInfo } from '../document/zones.ts';
import type { View } from '../text/view.ts';
import type { Extent } from './label-text.ts';
import type { TextLine } from './text-line.ts';
import type { BlockLabel } from './tile-zones.ts';

// Comments that nothing announces: running text after the article's closing byline or its share buttons,
// in which readers speak to each other and to the author.

/** How much a line sounds like a reader's comment; nothing in quotation marks counts. */
export function commentVoice(text: string): number {
  const own = text.slice(0, 1500).replace(/[“"][^”"]{0,300}[”"]/g, ' ');
  return voices.reduce((sum, [pattern, weight]) => sum + (pattern.test(own) ? weight : 0), 0);
}

const voices: readonly (readonly [RegExp, number])[] = [
  [/^@[\p{L}\d_]/u, 2],
  [/\b(?:I|I'm|I’m|I've|I’ve|I'd|I’d|I'll|I’ll|my|me|myself|IMO|IMHO)\b/u, 1],
  [/\b(?:you|your|you're|you’re|u|ur)\b/iu, 0.7],
  [
    /\b(?:lol|wow|thanks|thank you|kudos|bravo|great (?:article|post|piece|read|job)|nice (?:article|post|read)|good (?:article|post|read|job)|well (?:said|written|done)|agreed?|disagree|nonsense|rubbish|ridiculous|shame on|sorry but|what a|how about|pathetic(?:ally)?|idiots?)\b/iu,
    1,
  ],
  [/\b(?:this|the|your) (?:article|post|author|writer|title|headline|piece|blog|comment|story)\b/iu, 1],
  [/[?!]{2,}|…\s*$|\.{4,}/u, 1],
  [/[?!]["”’)]*$/u, 0.5],
  [/^\p{Ll}/u, 0.7],
  [/\b(?:etc|imho|btw|omg)\b/iu, 0.5],
];

const nobody: CommentInfo = { author: null, posted: null, depth: 0 };

/** Labels for the lines of an unmarked tail of comments, by index of the line. */
export function findTail(
  _view: View,
  lines: readonly TextLine[],
  labels: readonly (BlockLabel | undefined)[],
  { first, last }: Extent,
): Map<number, BlockLabel> {
  const tail = new Map<number, BlockLabel>();
  for (let i = first + 1; i < last; i++) {
    if (!separates(lines, labels, i)) continue;
    const members = tailAfter(lines, labels, i);
    if (!soundsLikeComments(lines, members, first, i)) continue;
    for (const j of members) tail.set(j, { kind: 'comment', rule: 'comment-tail', comment: nobody });
    return tail;
  }
  return tail;
}

/** The article's closing byline or its buttons, with at least three paragraphs above. */
function separates(lines: readonly TextLine[], labels: readonly (BlockLabel | undefined)[], i: number): boolean {
  const { cue } = lines[i] as TextLine;
  const byline = labels[i]?.kind === 'byline';
  const buttons = cue === 'share' || cue === 'comment-form' || cue === 'comment-head';
  if (!byline && !buttons) return false;
  let above = 0;
  for (let j = 0; j < i; j++) if ((lines[j] as TextLine).paragraph) above++;
  return above >= 3;
}

/** The lines from the separator to the next page furniture or the end. */
function tailAfter(
  lines: readonly TextLine[],
  labels: readonly (BlockLabel | undefined)[],
  separator: number,
): number[] {
  const members: number[] = [];
  for (let i = separator + 1; i < lines.length; i++) {
    const { cue } = lines[i] as TextLine;
    if (labels[i] !== undefined || (cue !== null && cue !== 'menu')) {
      if (members.length > 0) break;
      continue;
    }
    members.push(i);
  }
  return members;
}

/** The tail speaks like readers do, and clearly more so than the article above it. */
function soundsLikeComments(
  lines: readonly TextLine[],
  members: readonly number[],
  first: number,
  separator: number,
): boolean {
  if (members.length === 0 || members.some((i) => separator - first < 2 && i < first)) return false;
  const texts = members.map((i) => (lines[i] as TextLine).text);
  const addressed = texts.some((text) => text.startsWith('@'));
  const prose = members.filter((i) => (lines[i] as TextLine).words >= 8).length;
  if (prose * 2 < members.length) return false;
  const sum = texts.reduce((total, text) => total + commentVoice(text), 0);
  const above = lines.slice(first, separator).filter(({ words }) => words >= 8);
  const aboveSum = above.reduce((total, { text }) => total + commentVoice(text), 0);
  const rate = sum / members.length;
  return sum >= 2 && (rate >= 0.6 || addressed) && rate > 2 * (aboveSum / Math.max(1, above.length));
}
