import { readFileSync } from 'node:fs';

/**
 * Reads a data file (lexicon, gazetteer, weights) that lies in `src/` beside the code that uses it.
 * Works from `src/` and from the compiled `dist/`, which lies at the same depth.
 * @param path relative to `src/`, e.g. `entities/places.tsv`
 * @throws Error of the file system where the package is incomplete.
 */
export function readDataFile(path: string): Buffer {
  return readFileSync(new URL(`../src/${path}`, import.meta.url));
}

/** The lines of a UTF-8 data file, without blank ones and `#` remarks (the head of each file names source and licence). */
export function readDataLines(path: string): string[] {
  const lines = readDataFile(path).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
