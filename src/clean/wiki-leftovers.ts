import type { Edit } from '../text/edit.ts';

/** Brackets and signs that templates leave behind when they go: "( ; 1900)", "()", spaces before a full stop. */
const leftovers = /\([ ]?[;,][ ;,]{0,10}|[ ]?\([ ;,]{0,10}\)|[ ]{2,20}(?=\S)|[ ]{1,20}(?=[,.;)](?:\s|$))/g;

/** Edits that take out what removed markup leaves behind, so that the text reads as on the page. */
export function dropLeftovers(text: string): Edit[] {
  return Array.from(text.matchAll(leftovers), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text:
      found.startsWith('(') && !found.endsWith(')')
        ? '('
        : /^ {2,}$/.test(found) && !/[,.;)]/.test(text.charAt(index + found.length))
          ? ' '
          : '',
  }));
}
