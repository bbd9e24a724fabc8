import { isApostrophe, isDigit, isLetter, isLetterOrDigit, isSpace } from './characters.ts';
import { cliticLength, scanAddress } from './scan-word.ts';

/** Where the token ends that begins with neither letter nor digit. Runs of stops and dashes are one token. */
export function scanSign(text: string, start: number, limit: number, from: number): number {
  const sign = text[start] as string;
  if (sign === '.' || sign === '-') return run(text, start, limit, sign);
  if (sign === '?' || sign === '!') return run(text, start, limit, '?!');
  if ((sign === '`' || sign === "'") && text[start + 1] === sign) return start + 2;
  if (isApostrophe(text, start)) return start + apostropheLength(text, start, from);
  if ((sign === '@' || sign === '#') && isLetter(text, start + 1)) return scanAddress(text, start, limit);
  return start + ((text.codePointAt(start) as number) > 0xffff ? 2 : 1);
}

function run(text: string, start: number, limit: number, signs: string): number {
  let at = start + 1;
  while (at < limit && signs.includes(text[at] as string)) at++;
  return at;
}

/** A clitic after a sign (`"Times"'s`), a shortened decade ('90s), or a sign alone. */
function apostropheLength(text: string, start: number, from: number): number {
  const glued = start > from && !isSpace(text, start - 1);
  if (glued) return cliticLength(text, start) || 1;
  const decade = isDigit(text, start + 1) && isDigit(text, start + 2) && text[start + 3] === 's';
  return decade && !isLetterOrDigit(text, start + 4) ? 4 : 1;
}
