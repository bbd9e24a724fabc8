import { readDataFile } from '../data-file.ts';

/** The clusters of words of like use that a word belongs to, finer and coarser; 0 where the word is unknown. */
export interface WordClusters {
  /** One of 1024. */
  readonly fine: number;
  /** One of 160. */
  readonly middle: number;
}

const unknown: WordClusters = { fine: 0, middle: 0 };

interface ClusterTable {
  /** From the hash of a word to its fine cluster. */
  readonly fine: ReadonlyMap<number, number>;
  /** From a fine cluster to its group. */
  readonly middle: Uint8Array;
}

let table: ClusterTable | null = null;

/** The clusters of a word in small letters without accents. The table is the one of the name tagger, where its source is told. */
export function wordClusters(word: string): WordClusters {
  table ??= readClusters(readDataFile('entities/tagger/clusters.bin'));
  const fine = table.fine.get(hashWord(word));
  return fine === undefined ? unknown : { fine: fine + 1, middle: (table.middle[fine] as number) + 1 };
}

/** Layout: number of words, of fine clusters, of levels; the hashes of the words; their fine clusters; the groups of those. */
function readClusters(file: Buffer): ClusterTable {
  const bytes = new Uint8Array(file).buffer;
  const [words = 0, clusters = 0] = new Uint32Array(bytes, 0, 3);
  const hashes = new Uint32Array(bytes, 12, words);
  const ids = new Uint16Array(bytes, 12 + 4 * words, words);
  const fine = new Map<number, number>();
  for (let i = 0; i < words; i++) fine.set(hashes[i] as number, ids[i] as number);
  return { fine, middle: new Uint8Array(bytes, 12 + 6 * words, clusters) };
}

/** FNV-1a over UTF-16 units, unsigned: the hash that the table was made with. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
