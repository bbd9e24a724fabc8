import type { Edit } from '../text/edit.ts';

/**
 * Characters that a reader does not see or that only stand for a space or a line end:
 * controls except tab and line feed, soft hyphen, zero-width and direction marks, byte order mark, object replacement,
 * every Unicode space but U+0020, line and paragraph separators.
 */
const odd =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /\r\n?|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200c\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffc]/g;

const space = /[\x85\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const lineEnds = new Set(['\r\n', '\r', '\v', '\f', '\u2028', '\u2029']);

/** Edits that take invisible characters out, make odd spaces plain ones and line ends line feeds. */
export function plainCharacters(text: string): Edit[] {
  return Array.from(text.matchAll(odd), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: lineEnds.has(found) ? '\n' : space.test(found) ? ' ' : '',
  }));
}

/** A letter with the combining marks that follow it. No orthography stacks more than eight. */
const marked = /[^\p{M}]\p{M}{1,8}/gu;

/** Edits that compose letters and combining marks (Unicode NFC), one for each letter, so that names match lexicons. */
export function composeLetters(text: string): Edit[] {
  if (!/\p{M}/u.test(text)) return [];
  const edits: Edit[] = [];
  for (const { index, 0: found } of text.matchAll(marked)) {
    const composed = found.normalize('NFC');
    if (composed !== found) edits.push({ start: index, end: index + found.length, text: composed });
  }
  return edits;
}
