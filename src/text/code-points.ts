const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether the offset (UTF-16 units) lies between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));
}

/**
 * Converts offsets of one text from UTF-16 units to Unicode code points.
 * A lone surrogate counts as one code point, as in Python's `surrogatepass` and JavaScript's iterator.
 * Building it takes one pass; a look-up takes the logarithm of the number of pairs.
 */
export class CodePoints {
  /** Offsets of the second half of each surrogate pair, rising. */
  private readonly lows: readonly number[];

  constructor(text: string) {
    const lows: number[] = [];
    for (let i = 1; i < text.length; i++) if (splitsPair(text, i)) lows.push(i);
    this.lows = lows;
  }

  /** The number of code points before a UTF-16 offset; an offset within a pair counts the pair as begun. */
  at(offset: number): number {
    let low = 0;
    let high = this.lows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.lows[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
