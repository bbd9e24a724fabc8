/**
 * Finds rows by their hashes, which rise and are spread evenly over 32 bits (see `mix`): the upper bits of a hash lead to
 * the few rows that share them. Nothing is copied, and one pass over the hashes makes it.
 */
export class SortedHashes {
  private readonly starts: Uint32Array;
  private readonly shift: number;

  constructor(private readonly hashes: Uint32Array) {
    const bits = Math.max(1, Math.ceil(Math.log2(hashes.length + 1)));
    this.shift = 32 - bits;
    this.starts = new Uint32Array((1 << bits) + 1);
    let bucket = 0;
    for (let row = 0; row < hashes.length; row++) {
      const own = (hashes[row] as number) >>> this.shift;
      while (bucket <= own) this.starts[bucket++] = row;
    }
    this.starts.fill(hashes.length, bucket);
  }

  /** The row of a hash; -1 where it has none. */
  rowOf(hash: number): number {
    const bucket = hash >>> this.shift;
    const end = this.starts[bucket + 1] as number;
    for (let row = this.starts[bucket] as number; row < end; row++) if (this.hashes[row] === hash) return row;
    return -1;
  }
}
