import { isApostrophe, isDigit, isLetter, isLetterOrDigit, isSpace } from './characters.ts';
import { cliticLength } from './scan-word.ts';

/** Units that are a token of their own after a figure: "6 am", "430 km". */
const units = new Set(['am', 'pm', 'km', 'kg', 'cm', 'mm', 'm', 'ft', 'mph', 'mi', 'bn', 'lb', 'lbs']);

/** Where the tokens end that begin with a digit: figures, clock times, numeric dates, ordinals; a list number keeps its stop. */
export function scanNumber(text: string, start: number, limit: number, isFirst: boolean): number[] {
  let at = start;
  while (at < limit && (isDigit(text, at) || joinsDigits(text, at))) at++;
  if (isFirst && at - start <= 3 && text[at] === '.' && isSpace(text, at + 1)) return [at + 1];
  const letters = at;
  while (at < limit && isLetterOrDigit(text, at)) at++;
  if (at === letters) return withClitic(text, at);
  return units.has(text.slice(letters, at).toLowerCase()) ? [letters, at] : withClitic(text, at);
}

/** A comma joins thousands only: "13,14" is a list. */
function joinsDigits(text: string, at: number): boolean {
  if (!isDigit(text, at - 1) || !isDigit(text, at + 1)) return false;
  if (text[at] !== ',') return /[.:/]/.test(text[at] as string);
  return isDigit(text, at + 2) && isDigit(text, at + 3) && !isDigit(text, at + 4);
}

function withClitic(text: string, at: number): number[] {
  if (!isApostrophe(text, at) || !isLetter(text, at + 1)) return [at];
  const length = cliticLength(text, at);
  return length > 0 ? [at, at + length] : [at];
}
