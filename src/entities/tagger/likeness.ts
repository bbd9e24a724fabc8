import { readDataFile } from '../../data-file.ts';

/** The kinds of names that likeness is told for: given names, surnames, places, organizations, peoples, common words. */
export const likenessKinds = 6;

const none: ArrayLike<number> = [];
let table: Uint8Array | undefined;

/**
 * How like the words of each kind of name a word is, 0 to 7 (see `train/learn-likeness.ts`); none for row -1.
 * The table has half a byte for each kind, its rows in the order of the clusters' (`wordRow`).
 */
export function likenessOfRow(row: number): ArrayLike<number> {
  if (row < 0) return none;
  table ??= readDataFile('entities/tagger/likeness.bin');
  const bytes = table;
  return Uint8Array.from({ length: likenessKinds }, (_, kind) => {
    const pair = bytes[(row * likenessKinds + kind) >> 1] as number;
    return kind & 1 ? pair >> 4 : pair & 15;
  });
}
