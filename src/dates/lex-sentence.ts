import { type Alphabet, otherSymbol, type Word } from './alphabet.ts';
import type { WordClasses } from './lexicon.ts';
import { numberClasses } from './number-classes.ts';
import { joinNumberWords } from './number-words.ts';

/** A word, a number or a sign of a sentence, as the patterns see it. Offsets count in the sentence's text. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  readonly symbol: string;
  /** Lower case; empty for words that no pattern knows. */
  readonly word: string;
  readonly classes: WordClasses;
  /** The number that it says; NaN where it says none. */
  readonly value: number;
}

/** A sentence as the patterns see it: one symbol for each token. */
export interface LexedSentence {
  readonly text: string;
  readonly tokens: readonly DateToken[];
  readonly symbols: string;
}

const none: WordClasses = new Map();
/** The longest word in the lexicon and the patterns, with some to spare. */
const longestWord = 16;
/** What begins with a digit, longest first. Every alternative is linear. */
const numeral =
  /(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)(?!\d)|(\d{1,2}([./-]) ?\d{1,2}\3 ?(?:\d{4}|\d{2}))(?![\d.,/-]?\d)|(\d{1,2}:\d{2}(?::\d{2})?)(?![\d:])|(\d{1,3}(?:,\d{3})+(?:\.\d+)?)|(\d{1,2}\.[0-5]\d)(?![\d.])|(\d+(?:\.\d+)+)|(\d{2,3}0['’]?s)(?![a-z])|(\d0['’]?s)(?![a-z])|(\d{1,3}(?:st|nd|rd|th))(?![a-z])|\d+/iy;
/** Letters that may stand directly behind digits without making the whole a mere code ("1200GMT", "5pm"). */
const suffix = /^(?:am|pm|a|p|gmt|utc|est|edt|cst|pst|cet|z|h|hrs?|hours|bc|bce|ad|ce|day|days|month|year)$/i;

const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 && c !== 0xd7 && c !== 0xf7 && (c < 0x2000 || c >= 0x2c00));
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0x202f || c === 0x2009;

/** Cuts a sentence into the tokens that patterns are matched against. Linear in its length. */
export function lexSentence(text: string, alphabet: Alphabet): LexedSentence {
  const tokens: DateToken[] = [];
  let at = 0;
  while (at < text.length) {
    const c = text.charCodeAt(at);
    if (isSpace(c)) at++;
    else
      at = isLetter(c)
        ? lexWord(text, at, tokens, alphabet)
        : isDigit(c)
          ? lexNumeral(text, at, tokens, alphabet)
          : lexSign(text, at, tokens, alphabet);
  }
  const joined = joinNumberWords(text, tokens, alphabet);
  let symbols = '';
  for (const token of joined) symbols += token.symbol;
  return { text, tokens: joined, symbols };
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

function other(tokens: DateToken[], start: number, end: number): number {
  tokens.push({ start, end, symbol: otherSymbol, word: '', classes: none, value: Number.NaN });
  return end;
}

function lexWord(text: string, start: number, tokens: DateToken[], alphabet: Alphabet): number {
  const end = wordEnd(text, start);
  const next = text.charCodeAt(end);
  if (next === 58 /* : */ && text.startsWith('://', end)) return other(tokens, start, chunkEnd(text, end));
  if (isDigit(next)) return other(tokens, start, codeEnd(text, end));
  if (end - start > longestWord) return other(tokens, start, end);
  if (next === 46 /* . */) {
    const dotted = dottedEnd(text, start, end, alphabet);
    if (dotted > end) return known(tokens, text, start, dotted, alphabet);
  }
  return known(tokens, text, start, end, alphabet);
}

/** The end of "a.m.", "B.C.", "Nov.": the longest abbreviation that the lexicon knows; `end` where there is none. */
function dottedEnd(text: string, start: number, end: number, alphabet: Alphabet): number {
  const candidate = text.slice(start, start + 6).toLowerCase();
  for (let length = Math.min(6, candidate.length); length > end - start; length--) {
    const last = candidate.charCodeAt(length - 1);
    if (last !== 46 && isLetter(text.charCodeAt(start + length))) continue;
    if (alphabet.words.has(candidate.slice(0, length))) return start + length;
  }
  return end;
}

function known(tokens: DateToken[], text: string, start: number, end: number, alphabet: Alphabet): number {
  const word = text.slice(start, end).toLowerCase();
  const entry = alphabet.words.get(word);
  if (!entry) return other(tokens, start, end);
  const c = text.charCodeAt(start);
  tokens.push(wordToken(start, end, word, entry, c >= 65 && c <= 90));
  return end;
}

function wordToken(start: number, end: number, word: string, entry: Word, capital: boolean): DateToken {
  const { classes } = entry;
  const value = classes.get('NUM') ?? classes.get('ORD') ?? classes.get('HUNDRED');
  const symbol = capital ? entry.capital : entry.small;
  return { start, end, symbol, word, classes, value: value === undefined ? Number.NaN : Number(value) };
}

/** The end of the run of non-spaces, for addresses. */
function chunkEnd(text: string, at: number): number {
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of a run of letters and digits, for codes such as "B52". */
function codeEnd(text: string, at: number): number {
  while (at < text.length && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
  return at;
}

function lexNumeral(text: string, start: number, tokens: DateToken[], alphabet: Alphabet): number {
  numeral.lastIndex = start;
  const m = numeral.exec(text) as RegExpExecArray;
  const end = start + m[0].length;
  if (isLetter(text.charCodeAt(end)) && !suffix.test(text.slice(end, Math.min(wordEnd(text, end), end + 6)))) {
    return other(tokens, start, codeEnd(text, end));
  }
  const names = classesOf(m);
  const value = Number(m[0].replace(/,/g, '').replace(/[^\d.].*$/, ''));
  const classes = new Map(names.map((name) => [name, m[0]]));
  tokens.push({ start, end, symbol: alphabet.symbol(names), word: m[0], classes, value });
  return end;
}

function classesOf(m: RegExpExecArray): readonly string[] {
  if (m[1]) return numberClasses.iso;
  if (m[2]) return numberClasses.numeric;
  if (m[4]) return numberClasses.clock;
  if (m[5]) return numberClasses.big;
  if (m[6]) return numberClasses.dotClock;
  if (m[7]) return numberClasses.decimal;
  if (m[8]) return numberClasses.decade;
  if (m[9]) return numberClasses.shortDecade;
  if (m[10]) return Number.parseInt(m[10], 10) <= 31 ? numberClasses.ordinalDay : numberClasses.ordinal;
  return numberClasses.of(m[0]);
}

function lexSign(text: string, start: number, tokens: DateToken[], alphabet: Alphabet): number {
  const sign = text[start] as string;
  const entry = alphabet.words.get(sign);
  if (!entry) return other(tokens, start, start + 1);
  tokens.push({ start, end: start + 1, symbol: entry.small, word: sign, classes: none, value: Number.NaN });
  return start + 1;
}
