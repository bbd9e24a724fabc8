const letter = 1;
const digit = 2;
const space = 4;
const upper = 8;
const mark = 16;

/** What each UTF-16 unit is, as bits; halves of surrogate pairs are nothing. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const sign = String.fromCharCode(unit);
  if (/\s/.test(sign)) return space;
  if (/\p{Nd}/u.test(sign)) return digit;
  if (/\p{Lu}/u.test(sign)) return letter | upper;
  if (/\p{M}/u.test(sign)) return mark;
  return /\p{L}/u.test(sign) ? letter : 0;
});

const is = (text: string, at: number, kind: number): boolean =>
  at < text.length && at >= 0 && ((kinds[text.charCodeAt(at)] as number) & kind) !== 0;

/** Whether there is a letter at an offset. Like the others below it is false outside the text. */
export const isLetter = (text: string, at: number): boolean => is(text, at, letter);
/** Whether there is a letter or an accent that belongs to the letter before it. */
export const isLetterOrMark = (text: string, at: number): boolean => is(text, at, letter | mark);
export const isDigit = (text: string, at: number): boolean => is(text, at, digit);
export const isLetterOrDigit = (text: string, at: number): boolean => is(text, at, letter | digit | mark);
export const isSpace = (text: string, at: number): boolean => is(text, at, space);
export const isUpper = (text: string, at: number): boolean => is(text, at, upper);
/** Whether there is a letter that is no capital. */
export const isLower = (text: string, at: number): boolean => isLetter(text, at) && !isUpper(text, at);
/** Whether there is an apostrophe, straight or curly. */
export const isApostrophe = (text: string, at: number): boolean => text[at] === "'" || text[at] === '\u2019';
