import { readDataFile } from '../data-file.ts';
import { SortedHashes } from './sorted-hashes.ts';

/** The clusters of a word of like use, finest first; 0 where the word is unknown. */
export interface WordClusters {
  /** One of 1024. */
  readonly fine: number;
  /** One of 160. */
  readonly middle: number;
  /** One of 40. */
  readonly coarse: number;
  /** One of 64 for each tenth of the word's vector: together they tell the word finely. Empty where it is unknown. */
  readonly pieces: Uint8Array;
}

const unknown: WordClusters = { fine: 0, middle: 0, coarse: 0, pieces: new Uint8Array(0) };

/** Words of like use, read from `clusters.bin`; `entities/train/cluster-words.ts` makes it and tells its layout. */
class ClusterTable {
  readonly rows: SortedHashes;
  private readonly clusters: Uint16Array;
  private readonly middle: Uint8Array;
  private readonly coarse: Uint8Array;
  private readonly pieces: Uint8Array;
  private readonly pieceCount: number;

  constructor(bytes: Uint8Array) {
    const view = bytes.slice().buffer;
    const [count = 0, fine = 0, pieces = 0] = new Uint32Array(view, 0, 3);
    this.rows = new SortedHashes(new Uint32Array(view, 12, count));
    this.clusters = new Uint16Array(view, 12 + 4 * count, count);
    this.middle = new Uint8Array(view, 12 + 6 * count, fine);
    this.coarse = new Uint8Array(view, 12 + 6 * count + fine, fine);
    this.pieceCount = pieces;
    this.pieces = new Uint8Array(view, 12 + 6 * count + 2 * fine, count * pieces);
  }

  inRow(row: number): WordClusters {
    const fine = this.clusters[row] as number;
    return {
      fine: fine + 1,
      middle: (this.middle[fine] as number) + 1,
      coarse: (this.coarse[fine] as number) + 1,
      pieces: this.pieces.subarray(row * this.pieceCount, (row + 1) * this.pieceCount),
    };
  }
}

let table: ClusterTable | undefined;

/** Read once for all rooms, when a word is first looked up. */
function clusterTable(): ClusterTable {
  table ??= new ClusterTable(readDataFile('words/clusters.bin'));
  return table;
}

/** The row of a word, by the hash (`hashText`) of its folded form: small letters without accents. -1 where it is unknown. */
export function wordRow(hash: number): number {
  return clusterTable().rows.rowOf(hash);
}

/** The clusters of the word in a row; those of an unknown word for -1. */
export function clustersOfRow(row: number): WordClusters {
  return row < 0 ? unknown : clusterTable().inRow(row);
}
