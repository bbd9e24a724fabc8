import { readDataFile } from '../../data-file.ts';
import { SortedHashes } from './sorted-hashes.ts';

/** The clusters of a word, finest first; 0 where the word is unknown. */
export interface WordClusters {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** The clusters of pieces of its vector; none where the word is unknown. */
  readonly pieces: ArrayLike<number>;
  /** How like the words of each kind of name it is, 0 to 7 (see `train/learn-likeness.ts`); none where the word is unknown. */
  readonly likeness: ArrayLike<number>;
}

const unknown: WordClusters = { fine: 0, middle: 0, coarse: 0, pieces: [], likeness: [] };

/** The kinds of names that likeness is told for: given names, surnames, places, organizations, peoples, common words. */
export const likenessKinds = 6;

/** Words of like use, read from `clusters.bin` on first use (see `train/cluster-words.ts` for its layout). */
class ClusterTable {
  private readonly rows: SortedHashes;
  private readonly clusters: Uint16Array;
  private readonly middle: Uint8Array;
  private readonly coarse: Uint8Array;
  private readonly pieces: Uint8Array;
  private readonly pieceCount: number;

  /** @param likeness half a byte for each kind, the rows in the order of the clusters' */
  constructor(
    bytes: Uint8Array,
    private readonly likeness: Uint8Array,
  ) {
    const view = bytes.slice().buffer;
    const [count = 0, fine = 0, pieces = 0] = new Uint32Array(view, 0, 3);
    this.rows = new SortedHashes(new Uint32Array(view, 12, count));
    this.clusters = new Uint16Array(view, 12 + 4 * count, count);
    this.middle = new Uint8Array(view, 12 + 6 * count, fine);
    this.coarse = new Uint8Array(view, 12 + 6 * count + fine, fine);
    this.pieceCount = pieces;
    this.pieces = new Uint8Array(view, 12 + 6 * count + 2 * fine, count * pieces);
  }

  /** The clusters of the word with this hash of its folded form. */
  get(hash: number): WordClusters {
    const row = this.rows.rowOf(hash);
    return row < 0 ? unknown : this.of(row);
  }

  private of(i: number): WordClusters {
    const fine = this.clusters[i] as number;
    const pieces = this.pieces.subarray(i * this.pieceCount, (i + 1) * this.pieceCount);
    return {
      fine: fine + 1,
      middle: (this.middle[fine] as number) + 1,
      coarse: (this.coarse[fine] as number) + 1,
      pieces,
      likeness: Uint8Array.from({ length: likenessKinds }, (_, kind) => {
        const pair = this.likeness[(i * likenessKinds + kind) >> 1] as number;
        return kind & 1 ? pair >> 4 : pair & 15;
      }),
    };
  }
}

let table: ClusterTable | undefined;

/** The clusters of a word, by the hash of its folded form. */
export function clustersOf(hash: number): WordClusters {
  table ??= new ClusterTable(
    readDataFile('entities/tagger/clusters.bin'),
    readDataFile('entities/tagger/likeness.bin'),
  );
  return table.get(hash);
}
