import { splitsPair } from '../text/code-points.ts';
import { isDigit, isLetter, isSpace } from './characters.ts';
import { scanNumber } from './scan-number.ts';
import { scanSign } from './scan-sign.ts';
import { scanWord } from './scan-word.ts';

/** A token of a text; offsets are units of that text. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
}

/** No token is longer: libraries and models take a time that grows with it. */
export const longestToken = 1000;

/**
 * The tokens of one line of text, after the conventions of the UD treebank GUM: clitics are split ("did n't", "Nagy 's",
 * "can not"), hyphenated words too ("Soviet - led", save prefixes: "re-elected"), ranges ("1943 - 44"), amounts ("$ 40", "5 %");
 * abbreviations keep their stop ("Mr.", "U.S.", "Nov." before a number), initials too ("J."); figures, clock times,
 * numeric dates, addresses are one token. Tokens rise, do not overlap, and leave out nothing but white space.
 */
export function tokenize(text: string, from: number, end: number): RawToken[] {
  const tokens: RawToken[] = [];
  let at = from;
  while (at < end) {
    if (isSpace(text, at)) {
      at++;
      continue;
    }
    const start = at;
    for (const stop of tokenEnds(text, start, from, end)) {
      tokens.push({ start: at, end: stop });
      at = stop;
    }
  }
  return tokens;
}

/** Where the tokens end that begin at an offset: several where a word falls apart ("cannot"). */
function tokenEnds(text: string, start: number, from: number, end: number): number[] {
  const limit = Math.min(end, start + longestToken);
  if (isLetter(text, start)) return scanWord(text, start, limit, end).map((stop) => whole(text, stop));
  const isFraction = text[start] === '.' && isDigit(text, start + 1) && (start === from || isSpace(text, start - 1));
  if (isFraction) return scanNumber(text, start + 1, limit, false);
  if (isDigit(text, start)) return scanNumber(text, start, limit, start === from);
  return [scanSign(text, start, limit, from)];
}

/** An end that cuts no surrogate pair. */
const whole = (text: string, at: number): number => (splitsPair(text, at) ? at + 1 : at);
