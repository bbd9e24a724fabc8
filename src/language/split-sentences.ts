import { abbreviations } from './abbreviations.ts';
import { isDigit, isLower, isSpace, isUpper } from './characters.ts';
import { datelineEnd } from './dateline.ts';
import { startsSentence } from './scan-word.ts';
import type { RawToken } from './tokenize.ts';

/** No sentence has more tokens: later stages may take a time that grows with its square. */
export const longestSentence = 500;

/**
 * Groups the tokens of one line into sentences: index ranges of tokens, half-open.
 * A sentence ends after a stop with the quotes, brackets and note marks that are glued to it. It does not end where a small
 * letter follows in a text that begins its sentences with capitals, nor after an abbreviation that cannot end one. A
 * dateline is a sentence of its own.
 */
export function splitSentences(text: string, tokens: readonly RawToken[]): [from: number, end: number][] {
  let from = datelineEnd(text, tokens);
  const sentences: [number, number][] = from > 0 ? [[0, from]] : [];
  let i = from;
  while (i < tokens.length) {
    const end = endsAt(text, tokens, from, i);
    i = end > 0 ? end : i + 1;
    if (end === 0 && i - from < longestSentence && i < tokens.length) continue;
    sentences.push([from, i]);
    from = i;
  }
  return sentences;
}

/** The end of the sentence if its stop is at this token, else 0. */
function endsAt(text: string, tokens: readonly RawToken[], from: number, i: number): number {
  const token = tokens[i] as RawToken;
  const last = text[token.end - 1] as string;
  if (!'.?!\u2026'.includes(last)) return 0;
  const isSign = !/[\p{L}\p{N}]/u.test(text[token.start] as string);
  if (!isSign) return abbreviationEnds(text, tokens, i) ? i + 1 : 0;
  if (i === from) return 0;
  const end = passClosers(text, tokens, i + 1);
  const next = tokens[end];
  if (!next) return end;
  if (!isLower(text, next.start)) return startsAnew(text, token, next) ? end : 0;
  const soft = end > i + 1 || text.slice(token.start, token.end) !== '.';
  return soft || beginsWithCapital(text, tokens, from) ? 0 : end;
}

/** Whether what follows a stop can begin a sentence: no comma, no closing sign; after dots only a capital. */
function startsAnew(text: string, stop: RawToken, next: RawToken): boolean {
  const sign = text[next.start] as string;
  if (/[,;:)\]}%\u2013\u2014-]/.test(sign)) return false;
  const dots = stop.end - stop.start > 1 && text[stop.start] === '.';
  return !(dots || text[stop.start] === '\u2026') || isUpper(text, next.start) || /["\u201c'\u2018]/.test(sign);
}

function beginsWithCapital(text: string, tokens: readonly RawToken[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const { start } = tokens[i] as RawToken;
    if (isUpper(text, start)) return true;
    if (isLower(text, start) || isDigit(text, start)) return isDigit(text, start);
  }
  return false;
}

/** An abbreviation ends a sentence only if its kind may, and a word follows that seldom has a capital elsewhere. */
function abbreviationEnds(text: string, tokens: readonly RawToken[], i: number): boolean {
  const { start, end } = tokens[i] as RawToken;
  const next = tokens[i + 1];
  if (!next) return true;
  const word = text.slice(start, end - 1).toLowerCase();
  if (isDigit(text, start) || abbreviations.get(word) === 'inner') return false;
  const opening = /["\u201c(]/.test(text[next.start] as string) ? tokens[i + 2] : next;
  return opening !== undefined && startsSentence(text, opening.start);
}

/** The index after the closing quotes and brackets that are glued to the stop, and after note marks ("[12]"). */
function passClosers(text: string, tokens: readonly RawToken[], from: number): number {
  let i = from;
  while (isGlued(text, tokens, i) && closers.includes(text[tokens[i]?.start as number] as string)) i++;
  while (isNoteMark(text, tokens, i)) i += 3;
  return i;
}

const closers = '"\'\u201d\u2019)]}\u00bb';

function isGlued(text: string, tokens: readonly RawToken[], i: number): boolean {
  const token = tokens[i];
  return token !== undefined && tokens[i - 1]?.end === token.start && !isSpace(text, token.start);
}

function isNoteMark(text: string, tokens: readonly RawToken[], i: number): boolean {
  const [open, note, close] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!open || !note || !close || text[open.start] !== '[' || text[close.start] !== ']') return false;
  return note.end - note.start < 4 && isDigit(text, note.start) && open.end === note.start;
}
