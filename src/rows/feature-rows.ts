import { FeatureTable } from './feature-table.ts';
import { openRowsKernel, type RowsKernel } from './rows-kernel.ts';

/** No decision has more features. */
const mostAtOnce = 1024;
/** The kernel reads so many bytes at a time. */
const least = 16;

/** What `FeatureRows` is made from. */
export interface RowsOf {
  /** The hashes of the features. */
  readonly keys: Int32Array | Uint32Array;
  /** The length of a row: 16 or more, 8 or more where numbers have two bytes. */
  readonly columns: number;
  /** The bytes of a number. */
  readonly bytes: 1 | 2;
  /** Writes the rows in the order of their keys into an array of zeros. */
  readonly fill: (rows: Int8Array | Int16Array) => void;
}

/** Rows of integers by the hashes of features, added up: what a linear model says of the features of a decision. */
export class FeatureRows {
  /** The sums that `add` made last, one a column. */
  readonly sums: Int16Array | Int32Array;
  private readonly table: FeatureTable;
  private readonly list: Int32Array;
  private readonly length: number;
  private readonly add: RowsKernel['sumBytes'];

  constructor({ keys, columns, bytes, fill }: RowsOf) {
    this.length = columns * bytes;
    if (this.length < least) throw new RangeError(`A row has ${this.length} bytes, which is less than ${least}`);
    const sumsAt = 4 * mostAtOnce;
    const rowsAt = sumsAt + Math.ceil((2 * this.length) / least) * least;
    const { kernel, memory } = openRowsKernel(rowsAt + this.length * keys.length);
    this.add = bytes === 1 ? kernel.sumBytes : kernel.sumShorts;
    this.list = new Int32Array(memory, 0, mostAtOnce);
    this.sums = bytes === 1 ? new Int16Array(memory, sumsAt, columns) : new Int32Array(memory, sumsAt, columns);
    const Row = bytes === 1 ? Int8Array : Int16Array;
    fill(new Row(memory, rowsAt, columns * keys.length));
    this.table = new FeatureTable(keys.length);
    for (let i = 0; i < keys.length; i++) this.table.insert(keys[i] as number, rowsAt + this.length * i);
  }

  /** Adds up the rows of the first `count` features, without those that have none; `sums` has the result. */
  sum(features: Int32Array | Uint32Array, count: number): void {
    const rows = this.table.findAll(features, count, this.list, 0);
    this.add(0, rows, this.length, this.sums.byteOffset);
  }
}
