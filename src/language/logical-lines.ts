import { isLower } from './characters.ts';

/** A range of a text, half-open. */
type Range = readonly [from: number, end: number];

/** A line must be this long to be taken for one that was broken by its width. */
const shortestBroken = 40;
const widest = 130;

/**
 * The lines of a stretch of text as sentences see them. A line end ends a sentence, unless the text was broken by width:
 * a whole paragraph whose every line has no room for the next one's first word, or a long line without a stop that goes on
 * in small letters or ends in a comma or a word that cannot end a sentence.
 */
export function logicalLines(text: string, start: number, end: number): Range[] {
  return paragraphs(text, start, end).flatMap((lines) => {
    const whole: Range = [lines[0]?.[0] ?? start, lines.at(-1)?.[1] ?? start];
    return isWrapped(text, lines) ? [whole] : joinBroken(text, lines);
  });
}

/** Runs of lines without a blank one between them, each line without outer white space. */
function paragraphs(text: string, start: number, end: number): Range[][] {
  const found: Range[][] = [[]];
  for (let at = start; at <= end; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    const line = text.slice(at, stop);
    const from = at + line.length - line.trimStart().length;
    if (from === stop) found.push([]);
    else found.at(-1)?.push([from, at + line.trimEnd().length]);
    at = stop + 1;
  }
  return found.filter((lines) => lines.length > 0);
}

function isWrapped(text: string, lines: readonly Range[]): boolean {
  if (lines.length < 3) return false;
  const width = lines.reduce((most, [from, end]) => Math.max(most, end - from), 0);
  const full = lines.slice(1).every(([next], i) => lengthOf(lines[i] as Range) + 1 + firstWord(text, next) > width);
  return full && width >= shortestBroken && width <= widest;
}

const lengthOf = ([from, end]: Range): number => end - from;

/** The length of the word at an offset, as far as it matters. */
function firstWord(text: string, from: number): number {
  return (/^\S*/.exec(text.slice(from, from + 40)) as RegExpExecArray)[0].length;
}

function joinBroken(text: string, lines: readonly Range[]): Range[] {
  const joined: Range[] = [];
  let from = lines[0]?.[0] ?? 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next && goesOn(text, line, next[0])) return;
    joined.push([from, line[1]]);
    from = next?.[0] ?? 0;
  });
  return joined;
}

function goesOn(text: string, [from, end]: Range, next: number): boolean {
  const last = text[end - 1] as string;
  if (end - from < shortestBroken || /[.?!:;"\u201d)\]]/.test(last)) return false;
  return isLower(text, next) || last === ',' || openEnd.test(text.slice(Math.max(from, end - 12), end));
}

/** A function word that cannot end a sentence, at the end of a line. */
const openEnd = /(?<![\p{L}])(?:a|an|the|of|to|in|on|at|by|for|from|with|into|and|or|but|its|his|her|their|our)$/u;
