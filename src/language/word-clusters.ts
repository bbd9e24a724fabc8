import { readDataFile } from '../data-file.ts';

/** The clusters of words of like use that a word belongs to, finer and coarser; 0 where the word is unknown. */
export interface WordClusters {
  /** One of 1024. */
  readonly fine: number;
  /** One of 160. */
  readonly middle: number;
  /** One of 64 for each tenth of the word's vector: together they tell the word finely. Empty where it is unknown. */
  readonly pieces: Uint8Array;
}

const unknown: WordClusters = { fine: 0, middle: 0, pieces: new Uint8Array(0) };

interface ClusterTable {
  /** The hashes of the words in rising order, and their fine clusters. */
  readonly hashes: Uint32Array;
  readonly fine: Uint16Array;
  /** From a fine cluster to its group. */
  readonly middle: Uint8Array;
  /** The clusters of the pieces of each word's vector. */
  readonly pieces: Uint8Array;
  readonly pieceCount: number;
}

let table: ClusterTable | null = null;

/** The clusters of a word in small letters without accents. The table is the one of the name tagger, where its source is told. */
export function wordClusters(word: string): WordClusters {
  table ??= readClusters(readDataFile('entities/tagger/clusters.bin'));
  const at = indexOf(table.hashes, hashWord(word));
  if (at < 0) return unknown;
  const fine = table.fine[at] as number;
  const pieces = table.pieces.subarray(at * table.pieceCount, (at + 1) * table.pieceCount);
  return { fine: fine + 1, middle: (table.middle[fine] as number) + 1, pieces };
}

/** Where a number stands in a list that rises; -1 where it does not. */
function indexOf(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * Layout: number of words, of fine clusters, of pieces of a vector; the hashes of the words; their fine clusters; two levels of
 * groups of those; the clusters of the pieces, word by word.
 */
function readClusters(file: Buffer): ClusterTable {
  const bytes = new Uint8Array(file).buffer;
  const [words = 0, clusters = 0, pieceCount = 0] = new Uint32Array(bytes, 0, 3);
  const groupsAt = 12 + 6 * words;
  return {
    hashes: new Uint32Array(bytes, 12, words),
    fine: new Uint16Array(bytes, 12 + 4 * words, words),
    middle: new Uint8Array(bytes, groupsAt, clusters),
    pieces: new Uint8Array(bytes, groupsAt + 2 * clusters, pieceCount * words),
    pieceCount,
  };
}

/** FNV-1a over UTF-16 units, unsigned: the hash that the table was made with. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
