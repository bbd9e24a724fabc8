import type { Edit } from '../text/edit.ts';

/** A line of text: where it begins and ends (without its line feed and without white space at its end). */
interface Line {
  readonly start: number;
  readonly end: number;
  /** Where its words begin, after indentation and e-mail quote signs. */
  readonly words: number;
  /** Indentation and quote signs as they stand. */
  readonly lead: string;
  /** The length of its first word. */
  readonly first: number;
}

/** Lines shorter than this are not taken for wrapped ones: verse, addresses, menus. */
const narrowest = 45;
/** Typewriters, e-mail and Gutenberg texts wrap at 60 to 80; anything over 100 is a paragraph a line. */
const widest = 100;
/** A full line falls short of the width by a long word at most. */
const ragged = 20;

/**
 * Edits that fold hard-wrapped lines into their paragraph: each folded line end reads as one space.
 * A line end is a wrap where the next line's first word would not have fitted, in a text whose paragraphs
 * keep to one width.
 */
export function unwrapLines(text: string): Edit[] {
  const runs = runsOfLines(text);
  const width = wrapWidth(text, runs);
  if (width === null) return [];
  const hyphenates = breaksWords(text, runs);
  const edits: Edit[] = [];
  for (const run of runs) {
    const own = longestOf(run);
    const fits = run.length > 2 && own >= narrowest && own <= widest && keepsWidth(text, run, own) ? own : width;
    for (let i = 1; i < run.length; i++) {
      const [line, next] = [run[i - 1] as Line, run[i] as Line];
      if (isWrap(text, line, next, fits)) edits.push(fold(text, line, next, hyphenates));
    }
  }
  return edits;
}

/** The lines between blank lines. */
function runsOfLines(text: string): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const line = readLine(text, start, feed < 0 ? text.length : feed);
    if (line !== null) run.push(line);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
    start = (feed < 0 ? text.length : feed) + 1;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x09;

function readLine(text: string, start: number, feed: number): Line | null {
  let end = feed;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let words = start;
  while (words < end && (isSpace(text.charCodeAt(words)) || text[words] === '>')) words++;
  if (words === end) return null;
  let first = words;
  while (first < end && first < words + widest && !isSpace(text.charCodeAt(first))) first++;
  return { start, end, words, lead: text.slice(start, Math.min(words, start + widest)), first: first - words };
}

const length = ({ start, end }: Line): number => end - start;
const longestOf = (run: readonly Line[]): number => run.reduce((most, line) => Math.max(most, length(line)), 0);
const overflows = (line: Line, next: Line, width: number): boolean => length(line) + 1 + next.first > width;

/** The width at which the text is wrapped; `null` where it is not. */
function wrapWidth(text: string, runs: readonly Line[][]): number | null {
  let width = 0;
  let wrapped = 0;
  let long = 0;
  let over = 0;
  for (const run of runs) {
    const longest = longestOf(run);
    if (longest >= narrowest) long += run.length;
    if (longest > widest) over += run.length;
    if (longest < narrowest || longest > widest || !keepsWidth(text, run, longest)) continue;
    width = Math.max(width, longest);
    wrapped += run.length;
  }
  return wrapped >= 3 && wrapped * 3 >= long && over * 2 <= wrapped ? width : null;
}

/** Whether every line of a paragraph but the last is as full as the width allows. */
function keepsWidth(text: string, run: readonly Line[], width: number): boolean {
  if (run.length === 1) return false;
  if (run.length === 2) return continues(text, run[1] as Line) && length(run[0] as Line) >= narrowest;
  return run.every((line, i) => {
    const next = run[i + 1];
    return next === undefined || (length(line) > width - ragged && overflows(line, next, width));
  });
}

const continues = (text: string, line: Line): boolean => /^\p{Ll}/u.test(text.slice(line.words, line.words + 2));

/** A bullet or a number begins a paragraph of its own. */
const begins = /^(?:[-*•·▪◦‣–—+○●■□]\s|\(?\d{1,3}[.)]\s|\(?[a-zA-Z][.)]\s)/;
/** "Q:", "From:", "JUDGE SMITH:": a turn of speech or a mail header is a line of its own. */
const keyed = /^[A-Z][\w.'-]{0,15}(?: [A-Z][\w.'-]{0,15}){0,2}:\s/;

function isWrap(text: string, line: Line, next: Line, width: number): boolean {
  if (length(line) < narrowest * 0.8 || length(line) > width || !overflows(line, next, width)) return false;
  if (line.lead.replace(/[^>]/g, '') !== next.lead.replace(/[^>]/g, '')) return false;
  if (continues(text, next)) return true;
  if (keyed.test(text.slice(next.words, next.words + 60))) return false;
  if (begins.test(text.slice(next.words, next.words + 40)))
    return !/[.!?:;"”)]$/.test(text.slice(line.start, line.end));
  const deeper = next.lead.length - line.lead.length;
  return deeper <= 1 || begins.test(text.slice(line.words, line.words + 40));
}

/** A word broken at a line end: its first part without the hyphen. */
const broken = /(\p{L}*\p{Ll})-$/u;

/** Whether the text breaks words at line ends at all: one line in thirty does. */
function breaksWords(text: string, runs: readonly Line[][]): boolean {
  let lines = 0;
  let hyphens = 0;
  for (const run of runs) {
    lines += run.length;
    for (const { start, end } of run) if (broken.test(text.slice(Math.max(start, end - 30), end))) hyphens++;
  }
  return hyphens * 30 >= lines;
}

/** A hyphen at a line end goes only where the text breaks words; elsewhere it belongs to the word. */
function fold(text: string, line: Line, next: Line, hyphenates: boolean): Edit {
  const [, head] = broken.exec(text.slice(Math.max(line.start, line.end - 30), line.end)) ?? [];
  if (head === undefined || !continues(text, next)) return { start: line.end, end: next.words, text: ' ' };
  return hyphenates
    ? { start: line.end - 1, end: next.words, text: '' }
    : { start: line.end, end: next.words, text: '' };
}
