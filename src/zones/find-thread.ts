import type { CommentInfo } from '../document/zones.ts';
import type { View } from '../text/view.ts';
import { type CommentMeta, readCommentMeta } from './read-comment-meta.ts';
import type { TextLine } from './text-line.ts';
import type { BlockLabel } from './tile-zones.ts';

// Comment threads that say so: a heading ("3 Responses to ..."), or lines that say who commented and when.

type Metas = readonly (CommentMeta | null)[];

/** Within how many lines of the heading the first comment must begin, and how far apart two comments may lie. */
const reach = 12;
const longestComment = 80;
/** Lines of at most so many words may be a name on a line of its own. */
const nameWords = 5;

/** Labels for the lines of the comment thread of a text, by index of the line; empty where it has none. */
export function findThread(view: View, lines: readonly TextLine[]): Map<number, BlockLabel> {
  const metas = lines.map(({ text }) => readCommentMeta(text));
  if (isCorrespondence(lines)) return new Map();
  const start = threadStart(lines, metas);
  if (start < 0) return new Map();
  const end = threadEnd(lines, metas, start);
  const labels = labelThread(view, lines, metas, start, end);
  if (!resumes(lines, start, end)) {
    for (let i = end; i < lines.length; i++) labels.set(i, { kind: 'boilerplate', rule: 'after-comments' });
  }
  return labels;
}

/** Two or more lines of mail headers or short lines with mail addresses: names with dates are senders, not commenters. */
const isCorrespondence = (lines: readonly TextLine[]): boolean =>
  lines.filter(({ text }) => mailHeader.test(text)).length > 1;
const mailHeader =
  /^(?:>*\s*(?:to|cc|bcc|subject|sent|from|sent by|reply-to)\s*:|["“]?[\p{L}.,'’" -]{0,40}\s*<?[\w.-]{1,40}(?:\/\w{1,20})?@[\w.-]{2,40}>?(?:\s+on\b.{0,40})?$)/iu;

/** Whether there is more running text after the thread than before it. */
function resumes(lines: readonly TextLine[], start: number, end: number): boolean {
  const words = (from: number, to: number): number =>
    lines.slice(from, to).reduce((sum, line) => sum + (line.paragraph ? line.words : 0), 0);
  return words(end, lines.length) > words(0, start);
}

const isSign = (meta: CommentMeta | null | undefined): boolean =>
  meta?.kind === 'says' || meta?.kind === 'stamp' || meta?.kind === 'by';

/** A name on a line of its own over a line with the date. */
function isNameOver(lines: readonly TextLine[], metas: Metas, i: number): boolean {
  const line = lines[i] as TextLine;
  return (
    metas[i] === null &&
    metas[i + 1]?.kind === 'date' &&
    line.words > 0 &&
    line.words <= nameWords &&
    !/[.!?:;]$/.test(line.text) &&
    line.cue === null
  );
}

/** The first line of the thread, -1 where there is none. */
function threadStart(lines: readonly TextLine[], metas: Metas): number {
  const paragraphs = runningCount(lines, ({ paragraph }) => paragraph);
  const signs = lines.map((_, i) => isSign(metas[i]) || isNameOver(lines, metas, i));
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]?.cue !== 'comment-head' || paragraphs[i] === 0) continue;
    const first = signs.indexOf(true, i + 1);
    if (first > 0 && first <= i + reach && (paragraphs[i] ?? 0) + 2 > (paragraphs[first] ?? 0) - 1) return i;
    if (isPlainThread(lines, i, paragraphs)) return i;
  }
  return firstSureComment(lines, metas, paragraphs, signs);
}

/** Comments without names: a count of them after most of the article, and running text below it. */
function isPlainThread(lines: readonly TextLine[], head: number, paragraphs: readonly number[]): boolean {
  const all = paragraphs[lines.length - 1] ?? 0;
  const counted = /\d/.test((lines[head] as TextLine).text) && !/\b0\b/.test((lines[head] as TextLine).text);
  const next = lines.slice(head + 1, head + 4).some(({ paragraph, cue }) => paragraph && cue === null);
  return counted && next && (paragraphs[head] ?? 0) >= 2 && (paragraphs[head] ?? 0) * 2 >= all;
}

/**
 * Without a heading, the thread begins at the first line that can be nothing else. One or two such lines must stand
 * below most of the running text: bylines look the same.
 */
function firstSureComment(
  lines: readonly TextLine[],
  metas: Metas,
  paragraphs: readonly number[],
  signs: readonly boolean[],
): number {
  const timed = metas.filter((meta) => meta?.kind === 'stamp' && meta.date?.edtf.includes('T')).length >= 3;
  const isSure = (i: number): boolean =>
    metas[i]?.sure === true || isTimedName(lines, metas, i) || (timed && metas[i]?.kind === 'stamp');
  const sure = lines.flatMap((_, i) => (isSure(i) ? [i] : []));
  const [first, second] = sure;
  if (first === undefined) return -1;
  if (second !== undefined && second - first > longestComment) return -1;
  const above = paragraphs[first] ?? 0;
  if (above === 0) return sure.length >= 3 ? signs.indexOf(true, signs.indexOf(true) + 1) : -1;
  if (sure.length >= 3) return first;
  const said = metas[first]?.kind === 'says';
  return above >= 2 && above * 2 >= (paragraphs.at(-1) ?? 0) && (second !== undefined || said) ? first : -1;
}

const isTimedName = (lines: readonly TextLine[], metas: Metas, i: number): boolean =>
  isNameOver(lines, metas, i) && (metas[i + 1]?.date === null || metas[i + 1]?.date?.edtf.includes('T') === true);

/** For each line, how many of the lines before it pass. */
function runningCount(lines: readonly TextLine[], passes: (line: TextLine) => boolean): number[] {
  let count = 0;
  return lines.map((line) => {
    const before = count;
    if (passes(line)) count++;
    return before;
  });
}

/** The line after the last one of the thread: where page furniture begins and no comment follows. */
function threadEnd(lines: readonly TextLine[], metas: Metas, start: number): number {
  let lastSign = start;
  lines.forEach((_, i) => {
    if (i > start && i - lastSign <= longestComment && (isSign(metas[i]) || isNameOver(lines, metas, i))) lastSign = i;
  });
  for (let i = lastSign + 1; i < lines.length; i++) {
    if (metas[i] === null && endsThread(lines, i)) return i;
  }
  return lines.length;
}

/** Furniture that is no button of a comment, or three short lines in a row that no comment would have. */
function endsThread(lines: readonly TextLine[], i: number): boolean {
  const line = lines[i] as TextLine;
  if (line.cue !== null) return line.cue !== 'comment-action' && line.cue !== 'comment-head' && !isButton(line);
  return [line, lines[i + 1], lines[i + 2]].every(
    (l) => l !== undefined && l.words <= 6 && !l.closed && l.blanksBefore > 0,
  );
}

/** "Like", "Share", "Edit" under a comment. */
const isButton = ({ cue, words }: TextLine): boolean => cue === 'share' && words <= 1;

interface Item {
  readonly info: CommentInfo;
  readonly indent: number;
}

function labelThread(
  view: View,
  lines: readonly TextLine[],
  metas: Metas,
  start: number,
  end: number,
): Map<number, BlockLabel> {
  const labels = new Map<number, BlockLabel>();
  const levels = indentLevels(lines, metas, start, end);
  const follows = metaFollows(lines, metas, start, end);
  let item: Item | null = null;
  const waiting: number[] = [];
  for (let i = start; i < end; i++) {
    const line = lines[i] as TextLine;
    const meta = metas[i] ?? null;
    const next: Item | null = readItem(view, lines, metas, i, levels);
    if (next !== null) {
      const late = meta?.kind === 'date' && item !== null && item.info.posted === null;
      const before: Item | null = item;
      item = meta?.kind === 'date' && item !== null ? dated(item, next) : next;
      if (late) redate(labels, i - 1, before?.info ?? nobody, item.info);
      for (const j of waiting.splice(0)) labels.set(j, { kind: 'comment', rule: 'comment-text', comment: item.info });
      labels.set(i, { kind: 'comment-meta', rule: `comment-${meta?.kind ?? 'name'}`, comment: item.info });
      if (follows) item = null;
    } else if (line.cue === 'comment-head') {
      labels.set(i, { kind: 'comment-meta', rule: 'comment-heading' });
    } else if (line.cue !== null && line.cue !== 'menu') {
      labels.set(i, { kind: 'boilerplate', rule: `cue-${line.cue}` });
    } else if (meta?.kind === 'count' || isScrap(line) || isBadge(lines, metas, i)) {
      labels.set(i, { kind: 'comment-meta', rule: 'comment-count', ...(item === null ? {} : { comment: item.info }) });
    } else {
      if (follows) waiting.push(i);
      labels.set(i, { kind: 'comment', rule: 'comment-text', comment: item?.info ?? nobody });
    }
  }
  return labels;
}

/** A date under a comment belongs to all of the comment's lines. */
function redate(labels: Map<number, BlockLabel>, last: number, before: CommentInfo, after: CommentInfo): void {
  for (let i = last; ; i--) {
    const label = labels.get(i);
    if (label === undefined || (label.comment !== undefined && label.comment !== before)) return;
    if (label.comment === before) labels.set(i, { ...label, comment: after });
  }
}

const nobody: CommentInfo = { author: null, posted: null, depth: 0 };

/** A forum's name and rank over "Posts: 12": short lines that no sentence ends, up to two above the count. */
const isBadge = (lines: readonly TextLine[], metas: Metas, i: number): boolean => {
  const line = lines[i] as TextLine;
  return line.words <= 3 && !line.closed && (metas[i + 1]?.kind === 'count' || metas[i + 2]?.kind === 'count');
};

/** "at", "|", "[avatar]" left over from a line about the comment. */
const isScrap = ({ text }: TextLine): boolean => /^(?:at|on|by|\[[^\]]*\]|[^\p{L}\p{N}]*)$/u.test(text);

/** Old blogs put "Posted by NAME" under the comment: text first, and a meta line last. */
function metaFollows(lines: readonly TextLine[], metas: Metas, start: number, end: number): boolean {
  let firstText = -1;
  let lastText = -1;
  let firstSign = -1;
  let lastSign = -1;
  for (let i = start + 1; i < end; i++) {
    if (isSign(metas[i])) {
      if (firstSign < 0) firstSign = i;
      lastSign = i;
    } else if (metas[i] === null && lines[i]?.cue === null && (lines[i]?.words ?? 0) > nameWords) {
      if (firstText < 0) firstText = i;
      lastText = i;
    }
  }
  return lines[start]?.cue === 'comment-head' && firstText >= 0 && firstText < firstSign && lastText < lastSign;
}

/** Who wrote the comment that begins at this line, and when; `null` where none does. */
function readItem(
  view: View,
  lines: readonly TextLine[],
  metas: Metas,
  i: number,
  levels: readonly number[],
): Item | null {
  const line = lines[i] as TextLine;
  const meta = metas[i];
  const depth = Math.max(
    0,
    levels.findIndex((level) => line.indent < level + 3),
  );
  if (isNameOver(lines, metas, i)) {
    const name = line.text.replace(/^(?:\d+[.)]\s+)?(?:\[[^\]]*\]\s*)?/, '');
    const author = cite(view, line.end - name.length, line.end);
    return { info: { author, posted: null, depth }, indent: line.indent };
  }
  if (meta === undefined || meta === null || meta.kind === 'count') return null;
  const author = meta.author && cite(view, line.start + meta.author.start, line.start + meta.author.end);
  const posted = meta.date && {
    ...cite(view, line.start + meta.date.start, line.start + meta.date.end),
    text: meta.date.edtf,
  };
  return { info: { author, posted, depth }, indent: line.indent };
}

/** A line with only a date belongs to the name before it. */
const dated = (item: Item, { info }: Item): Item =>
  item.info.posted === null ? { ...item, info: { ...item.info, posted: info.posted } } : item;

const cite = (view: View, start: number, end: number) => {
  const span = view.span(start, end);
  return { source: view.toSource(span), text: view.read(span) };
};

/** The columns at which comments begin, rising: replies are set in. */
function indentLevels(lines: readonly TextLine[], metas: Metas, start: number, end: number): number[] {
  const columns = new Set<number>();
  for (let i = start; i < end; i++)
    if (isSign(metas[i]) || isNameOver(lines, metas, i)) columns.add((lines[i] as TextLine).indent);
  const levels: number[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) if (column >= (levels.at(-1) ?? -9) + 3) levels.push(column);
  return levels;
}
