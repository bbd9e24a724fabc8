import { abbreviations, hyphenPrefixes, sentenceStarters } from './abbreviations.ts';
import {
  isApostrophe,
  isDigit,
  isLetter,
  isLetterOrDigit,
  isLetterOrMark,
  isLower,
  isSpace,
  isUpper,
} from './characters.ts';

/** Where the tokens end that begin with a letter: one end, or two for a word with a clitic. */
export function scanWord(text: string, start: number, limit: number, lineEnd: number): number[] {
  let at = start;
  while (at < limit) {
    if (isLetterOrDigit(text, at)) at++;
    else if (isApostrophe(text, at)) {
      if (!isLetter(text, at + 1)) break;
      const length = cliticLength(text, at);
      if (length > 0) return splitClitic(text, start, at, length);
      at += 2;
    } else if (text[at] === '.') {
      if (isGluedInitial(text, start, at)) return [at + 1];
      const end = passStop(text, start, at, lineEnd);
      if (end === at) break;
      at = end;
    } else if (
      text[at] === '-' &&
      hyphenPrefixes.has(text.slice(start, at).toLowerCase()) &&
      isLetterOrDigit(text, at + 1)
    )
      at++;
    else if (text[at] === '&' && isUpper(text, at - 1) && isUpper(text, at + 1)) at++;
    else if (text[at] === '_' && at > start) at++;
    else if (startsAddress(text, start, at)) return [scanAddress(text, at, limit)];
    else break;
  }
  return fallApart(text, start, at);
}

/** The length of a clitic with its apostrophe ("'s", "'re", "'ll"), 0 where the apostrophe begins none. */
export function cliticLength(text: string, at: number): number {
  let end = at + 1;
  while (end < at + 4 && isLetter(text, end)) end++;
  if (isLetterOrDigit(text, end)) return 0;
  return /^(?:s|re|ve|ll|d|m|t)$/i.test(text.slice(at + 1, end)) ? end - at : 0;
}

/** "don't" is do + n't, "Nagy's" is Nagy + 's. */
function splitClitic(text: string, start: number, at: number, length: number): number[] {
  const isT = text[at + 1] === 't' || text[at + 1] === 'T';
  if (!isT) return [at, at + length];
  const n = text[at - 1] === 'n' || text[at - 1] === 'N';
  return n && at - 1 > start ? [at - 1, at + length] : [at + length];
}

/** Words that are written as one and are two in the treebank. */
const joined: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3, lemme: 3, gimme: 3 };

function fallApart(text: string, start: number, end: number): number[] {
  if (end - start > 6 || end - start < 5) return [end];
  const first = joined[text.slice(start, end).toLowerCase()];
  return first === undefined ? [end] : [start + first, end];
}

/** The offset after a full stop that belongs to the word, or the stop's own offset where it ends the word. */
function passStop(text: string, start: number, at: number, lineEnd: number): number {
  const segment = at - segmentStart(text, start, at);
  if (isLetterOrMark(text, at + 1)) {
    if (segment === 1 && isUpper(text, at - 1)) return at + 1;
    if (isLower(text, at + 1) || isKnown(text, start, at)) return at + 1;
    return /^(?:ph|m|b)$/i.test(text.slice(start, at)) ? at + 1 : at;
  }
  if (isDigit(text, at + 1)) return segment > 1 ? at : at + 1;
  return keepsStop(text, start, at, segment, lineEnd) ? at + 1 : at;
}

/** Whether the stop ends an initial that the next name is glued to: "J.Smith". */
function isGluedInitial(text: string, start: number, at: number): boolean {
  const single = at - start === 1 || text[at - 2] === '.';
  return single && isUpper(text, at - 1) && isUpper(text, at + 1) && isLower(text, at + 2);
}

function segmentStart(text: string, start: number, at: number): number {
  let from = at;
  while (from > start && text[from - 1] !== '.') from--;
  return from;
}

const isKnown = (text: string, start: number, at: number): boolean =>
  at - start <= 8 && abbreviations.has(text.slice(start, at).toLowerCase());

/** Whether a stop with no letter or digit behind it belongs to the word in front of it. */
function keepsStop(text: string, start: number, at: number, segment: number, lineEnd: number): boolean {
  const word = text.slice(start, at);
  if (word.includes('.')) return segment === 1 || isKnown(text, start, at);
  const next = nextWord(text, at + 1, lineEnd);
  if (segment === 1 && isUpper(text, start)) return isInitial(word, text, next, lineEnd);
  const kind = at - start <= 8 ? abbreviations.get(word.toLowerCase()) : undefined;
  if (kind === 'number') return isDigit(text, next);
  if (kind === 'name') return isUpper(text, start) && isUpper(text, next) && !startsSentence(text, next);
  return kind !== undefined;
}

/** A single capital with a stop is an initial, unless it ends the line or a sentence ("Plan B. The", "World War I. He"). */
function isInitial(word: string, text: string, next: number, lineEnd: number): boolean {
  if (next >= lineEnd) return false;
  if (word === 'I') return isUpper(text, next) && !startsSentence(text, next);
  return !startsSentence(text, next);
}

function nextWord(text: string, from: number, lineEnd: number): number {
  let at = from;
  while (at < lineEnd && isSpace(text, at)) at++;
  return at;
}

/** Whether the word at an offset has a capital that it would have only at the head of a sentence. */
export function startsSentence(text: string, at: number): boolean {
  if (!isUpper(text, at)) return false;
  let end = at;
  while (end < at + 12 && isLetter(text, end)) end++;
  return sentenceStarters.has(text.slice(at, end).toLowerCase());
}

/** Whether a mail or web address goes on at this sign. */
function startsAddress(text: string, start: number, at: number): boolean {
  if (text[at] === '@') return isLetter(text, at + 1);
  if (text[at] === ':') return text[at + 1] === '/' && text[at + 2] === '/';
  return text[at] === '/' && /\.\p{Ll}{2,}$/u.test(text.slice(Math.max(start, at - 8), at));
}

/** The end of an address: white space, brackets and quotes end it, stops at its end are left out. */
export function scanAddress(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isSpace(text, at) && !/[<>()[\]"\u201c\u201d]/.test(text[at] as string)) at++;
  while (at > from + 1 && /[.,;:!?'\u2019]/.test(text[at - 1] as string)) at--;
  return at;
}
