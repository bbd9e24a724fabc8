import type { WikiWriter } from './wiki-writer.ts';

// Small signs of wiki-text. Each reader takes away what a person would not see and returns how many units it has read.

/** Brackets that were never closed, or never opened, go. */
export function readStray(source: string, at: number, writer: WikiWriter): number {
  const unit = source[at];
  if (source[at + 1] !== unit) return 1;
  writer.replace(at, at + 2, '');
  return 2;
}

/** Two to five straight quotes are italics and bold type; the outermost of four, and any over five, are quotes. */
export function readQuotes(source: string, at: number, writer: WikiWriter): number {
  let end = at;
  while (source[end] === "'") end++;
  const count = end - at;
  if (count < 2) return 1;
  const kept = count === 4 ? 1 : Math.max(0, count - 5);
  writer.replace(at + kept, end, '');
  return count;
}

/** `__NOTOC__` and its like are orders to the program that shows the page. */
export function readMagicWord(source: string, at: number, writer: WikiWriter): number {
  const word = /^__[A-Z]{3,30}__/.exec(source.slice(at, at + 40));
  if (word === null) return 1;
  writer.replace(at, at + word[0].length, '');
  return word[0].length;
}

/** `~~~~` stands for a signature. */
export function readTildes(source: string, at: number, writer: WikiWriter): number {
  const signs = /^~{3,5}/.exec(source.slice(at, at + 6));
  if (signs === null) return 1;
  writer.replace(at, at + signs[0].length, '');
  return signs[0].length;
}
