import { readDataFile } from '../../data-file.ts';
import { mix, seed, tableSize } from './hash.ts';

/** The clusters of a word, finest first; 0 where the word is unknown. */
export interface WordClusters {
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** The clusters of pieces of its vector; none where the word is unknown. */
  readonly pieces: ArrayLike<number>;
}

const unknown: WordClusters = { fine: 0, middle: 0, coarse: 0, pieces: [] };

/** Words of like use, read from `clusters.bin` on first use (see `train/cluster-words.ts` for its layout). */
class ClusterTable {
  private readonly hashes: Uint32Array;
  private readonly slots: Uint32Array;
  private readonly clusters: Uint16Array;
  private readonly middle: Uint8Array;
  private readonly coarse: Uint8Array;
  private readonly pieces: Uint8Array;
  private readonly pieceCount: number;

  constructor(bytes: Uint8Array) {
    const view = bytes.slice().buffer;
    const [count = 0, fine = 0, pieces = 0] = new Uint32Array(view, 0, 3);
    this.hashes = new Uint32Array(view, 12, count);
    this.clusters = new Uint16Array(view, 12 + 4 * count, count);
    this.middle = new Uint8Array(view, 12 + 6 * count, fine);
    this.coarse = new Uint8Array(view, 12 + 6 * count + fine, fine);
    this.pieceCount = pieces;
    this.pieces = new Uint8Array(view, 12 + 6 * count + 2 * fine, count * pieces);
    this.slots = new Uint32Array(tableSize(count));
    this.hashes.forEach((hash, i) => {
      let at = mix(seed, hash) & (this.slots.length - 1);
      while (this.slots[at] !== 0) at = (at + 1) & (this.slots.length - 1);
      this.slots[at] = i + 1;
    });
  }

  /** The clusters of the word with this hash of its folded form. */
  get(hash: number): WordClusters {
    const mask = this.slots.length - 1;
    for (let at = mix(seed, hash) & mask; this.slots[at] !== 0; at = (at + 1) & mask) {
      const i = (this.slots[at] as number) - 1;
      if (this.hashes[i] === hash) return this.of(i);
    }
    return unknown;
  }

  private of(i: number): WordClusters {
    const fine = this.clusters[i] as number;
    const pieces = this.pieces.subarray(i * this.pieceCount, (i + 1) * this.pieceCount);
    return {
      fine: fine + 1,
      middle: (this.middle[fine] as number) + 1,
      coarse: (this.coarse[fine] as number) + 1,
      pieces,
    };
  }
}

let table: ClusterTable | undefined;

/** The clusters of a word, by the hash of its folded form. */
export function clustersOf(hash: number): WordClusters {
  table ??= new ClusterTable(readDataFile('entities/tagger/clusters.bin'));
  return table.get(hash);
}
