import type { Range } from '../../src/evaluate/range.ts';

/** Where the nth occurrence of some words lies in a text, for cases written by hand. */
export function placeIn(text: string, words: string, nth = 1): Range {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand ${nth} times in "${text}"`);
  return { start, end: start + words.length };
}
