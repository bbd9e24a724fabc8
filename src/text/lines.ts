/** A place as people name it: line and column from 1, the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds line and column of offsets of one text. Lines end at "\n", as in the gold and in most editors. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    this.starts = starts;
  }

  /** How many lines there are; a text that ends with "\n" has an empty last one. */
  get count(): number {
    return this.starts.length;
  }

  /** The place of an offset. */
  at(offset: number): Place {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - (this.starts[low - 1] ?? 0) + 1 };
  }
}
