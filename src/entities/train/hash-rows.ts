import { hashText } from '../../words/hash.ts';
import { fold } from '../fold.ts';

/** Words by the hashes of their folded forms, in rising order: the rows that all tables of words share. */
export interface HashRows {
  readonly hashes: Uint32Array;
  /** The place of the word of a hash in the list: of words that fold alike the first. */
  wordOf(hash: number): number;
}

/** Lays words out as `SortedHashes` looks them up. */
export function hashRows(words: readonly string[]): HashRows {
  const first = new Map<number, number>();
  words.forEach((word, i) => {
    const hash = hashText(fold(word));
    if (!first.has(hash)) first.set(hash, i);
  });
  return { hashes: Uint32Array.from(first.keys()).sort(), wordOf: (hash) => first.get(hash) as number };
}
