/**
 * A table from feature hashes to numbers other than 0, made for speed: most look-ups of a parser miss the processor's
 * cache, and it cannot guess what they find. So buckets are fetched ahead, and all of a bucket is compared without a branch.
 */
export class FeatureTable {
  /** Eight numbers a bucket: four keys, then their values; 0 where there is none. */
  private readonly cells: Int32Array;
  private readonly shift: number;
  private readonly end: number;
  /** Keeps what brings buckets into the cache from being optimized away. */
  protected seen = 0;

  /** @param features how many there will be. A bucket has room for twice to four times its share. */
  constructor(features: number) {
    let bits = 8;
    while (features > 2 << bits) bits++;
    this.shift = 32 - bits;
    this.end = 8 << bits;
    this.cells = new Int32Array(this.end);
  }

  /** Puts a value other than 0 under a key that is not there yet: into its bucket, or the next that has room. */
  insert(key: number, value: number): void {
    const cells = this.cells;
    let at = (key >>> this.shift) << 3;
    while (cells[at + 7] !== 0) at = at + 8 === this.end ? 0 : at + 8;
    while (cells[at + 4] !== 0) at++;
    cells[at] = key;
    cells[at + 4] = value;
  }

  /** The value of a key; 0 if it is not there. */
  find(key: number): number {
    const cells = this.cells;
    let at = (key >>> this.shift) << 3;
    let value = inBucket(cells, at, key);
    while (((cells[at + 7] as number) & ~differs(value)) !== 0) {
      at = at + 8 === this.end ? 0 : at + 8;
      value = inBucket(cells, at, key);
    }
    return value;
  }

  /**
   * Writes the values of the first `count` keys that are there into a list from an index on; returns where the next would stand.
   * All buckets are brought into the cache first, which makes it about twice as fast: these few instructions a key wait for
   * memory all at once, look-ups wait one after the other.
   */
  findAll(keys: Int32Array | Uint32Array, count: number, into: Int32Array, from: number): number {
    const { cells, shift } = this;
    let seen = 0;
    for (let i = 0; i < count; i++) {
      const at = ((keys[i] as number) >>> shift) << 3;
      seen |= (cells[at] as number) ^ (cells[at + 7] as number);
    }
    this.seen = seen;
    let next = from;
    for (let i = 0; i < count; i++) {
      const value = this.find(keys[i] as number);
      into[next] = value;
      next += (value | (0 - value)) >>> 31;
    }
    return next;
  }
}

function inBucket(cells: Int32Array, at: number, key: number): number {
  return (
    ((cells[at + 4] as number) & ~differs((cells[at] as number) ^ key)) |
    ((cells[at + 5] as number) & ~differs((cells[at + 1] as number) ^ key)) |
    ((cells[at + 6] as number) & ~differs((cells[at + 2] as number) ^ key)) |
    ((cells[at + 7] as number) & ~differs((cells[at + 3] as number) ^ key))
  );
}

/** All bits for a number other than 0, none for 0. */
const differs = (bits: number): number => (bits | (0 - bits)) >> 31;
