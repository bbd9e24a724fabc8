import { isSpace, isUpper } from './characters.ts';
import type { RawToken } from './tokenize.ts';

/** Tokens that a dateline may have before its dash: places, a day, an agency in brackets. */
const longestDateline = 24;
/** What follows a dateline is a paragraph; a headline ("KGB - Wikipedia") goes on with fewer tokens. */
const shortestParagraph = 9;
const dash = /^(?:-{1,2}|[\u2013\u2014_])$/;

/**
 * The index of the first token after a dateline at the head of a line ("BUDAPEST, Nov. 4 (AP) -- Soviet tanks ..."), or 0
 * where there is none: what goes before the dash is no part of the first clause. A dateline names its place in capitals
 * or its agency in brackets; all of its words have capitals or figures.
 */
export function datelineEnd(text: string, tokens: readonly RawToken[]): number {
  const [first] = tokens;
  if (first === undefined || !isUpper(text, first.start)) return 0;
  let bracketed = false;
  for (let i = 0; i < tokens.length && i <= longestDateline; i++) {
    const { start, end } = tokens[i] as RawToken;
    const word = text.slice(start, end);
    if (dash.test(word)) {
      const marked = bracketed || isInCapitals(text.slice(first.start, first.end));
      return marked && tokens.length - i > shortestParagraph && isSetOff(text, tokens, i) ? i + 1 : 0;
    }
    if (!/^[\p{Lu}\d,./()']/u.test(word)) return 0;
    if (word === '(') bracketed = true;
  }
  return 0;
}

function isInCapitals(word: string): boolean {
  return /^\p{Lu}[\p{Lu}'\u2019.]{2,}$/u.test(word);
}

/** Whether a dash stands apart and what follows it can begin a sentence. */
function isSetOff(text: string, tokens: readonly RawToken[], at: number): boolean {
  const { start, end } = tokens[at] as RawToken;
  const next = tokens[at + 1];
  if (next === undefined || !isSpace(text, end)) return false;
  if (!isSpace(text, start - 1) && text[start - 1] !== ')') return false;
  return isUpper(text, next.start) || /["\u201c`'\u2018\d]/.test(text[next.start] as string);
}
