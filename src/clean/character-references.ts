import { decodeHTML } from 'entities';
import type { Edit } from '../text/edit.ts';

// The one door to `entities`. Only references that end in a semicolon are decoded: "AT&T" and "?a=1&copy=2" stay.

/** A character reference, however often its ampersand was escaped again on the way (`&amp;amp;#39;`). */
const reference = /&(?:amp;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;

/** Edits that make the character references left in a plain text read as their characters. */
export function decodeReferences(text: string): Edit[] {
  if (!text.includes('&')) return [];
  const edits: Edit[] = [];
  for (const { index, 0: written } of text.matchAll(reference)) {
    const read = decodeFully(written);
    if (read !== written) edits.push({ start: index, end: index + written.length, text: read });
  }
  return edits;
}

/** A scrape escaped more than three times has not been met. */
function decodeFully(written: string): string {
  let read = written;
  for (let round = 0; round < 3 && read.includes('&'); round++) read = decodeHTML(read);
  return read;
}
