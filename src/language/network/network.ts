import { FeatureTable } from '../../rows/feature-table.ts';
import { greatestWeight, openRowsKernel, type RowsKernel } from '../../rows/rows-kernel.ts';
import type { NetworkWeights } from './network-file.ts';

/** What one unit of a hidden value weighs as an integer: values beyond 32 are cut off. */
const hiddenScale = 1024;
/** No decision has more rows. */
export const mostRows = 256;
/** So many sums of rows are kept. */
const mostSums = 40_000;

/**
 * A network with one hidden layer over sparse features (after Chen and Manning 2014): each feature has a row, the rows of a
 * decision are added up, what is below 0 is cut off, and outputs are linear in the rest. It computes in integers, so that
 * all machines decide alike. Rows are named by their place in memory, 0 where there is none.
 */
export class Network {
  readonly outputs: readonly string[];
  /** The rows of the decision that is being made. */
  readonly list: Int32Array;
  private readonly length: number;
  private readonly size: number;
  private readonly table: FeatureTable;
  private readonly kernel: RowsKernel;
  private readonly memory: Int16Array;
  private readonly results: Int32Array;
  private readonly outputBias: Int32Array;
  private readonly listAt: number;
  private readonly biasAt: number;
  private readonly hiddenAt: number;
  private readonly outputsAt: number;
  private readonly resultsAt: number;
  private readonly sumsAt: number;
  private sums = 0;

  constructor(weights: NetworkWeights) {
    const { outputs, size, keys } = weights;
    this.outputs = outputs;
    this.size = size;
    this.length = 2 * size;
    // One row is left free at 0: "no row" reads as nothing.
    this.biasAt = this.length * (keys.length + 1);
    this.hiddenAt = this.biasAt + this.length;
    this.outputsAt = this.hiddenAt + this.length;
    this.sumsAt = this.outputsAt + this.length * outputs.length;
    this.listAt = this.sumsAt + this.length * mostSums;
    this.resultsAt = this.listAt + 4 * mostRows;
    const bytes = this.resultsAt + 4 * outputs.length;
    const { kernel, memory } = openRowsKernel(bytes);
    this.kernel = kernel;
    this.memory = new Int16Array(memory);
    this.list = new Int32Array(memory, this.listAt, mostRows);
    this.results = new Int32Array(memory, this.resultsAt, outputs.length);
    this.table = new FeatureTable(keys.length);
    this.fillRows(weights);
    this.outputBias = this.fillOutputs(weights);
  }

  /** The row of a feature; 0 where training did not keep it. */
  row(hash: number): number {
    return this.table.find(hash);
  }

  /** Writes the rows of features into `list` from an index on; returns where the next would stand. */
  listRows(hashes: Int32Array, count: number, from: number): number {
    return this.table.findAll(hashes, count, this.list, from);
  }

  /**
   * Adds up rows once for many decisions.
   * @returns the row of the sum; 0 where there is no room until `forgetSums` is called
   */
  keepSum(hashes: Int32Array, count: number): number {
    if (this.sums === mostSums) return 0;
    const { memory, size } = this;
    const place = this.sumsAt + this.length * this.sums++;
    const to = place >> 1;
    memory.fill(0, to, to + size);
    for (let i = 0; i < count; i++) {
      const from = this.row(hashes[i] as number) >> 1;
      for (let k = 0; k < size; k++) {
        memory[to + k] = clamp((memory[to + k] as number) + (memory[from + k] as number), 32_767);
      }
    }
    return place;
  }

  /** Whether `keepSum` has room for so many more. */
  hasRoom(sums: number): boolean {
    return this.sums + sums <= mostSums;
  }

  forgetSums(): void {
    this.sums = 0;
  }

  /** Computes the hidden layer for the first rows of `list`. */
  hide(count: number): void {
    this.kernel.sum(this.listAt, count, this.biasAt, this.length, this.hiddenAt);
  }

  /** The best of neighboring outputs for the hidden layer; `scores` has theirs afterwards, from index 0 on. */
  score(from: number, count: number, scores: Int32Array): void {
    this.kernel.multiply(this.hiddenAt, 3, this.outputsAt + this.length * from, count, this.length, this.resultsAt);
    for (let i = 0; i < count; i++) {
      scores[i] = (this.results[i] as number) + (this.outputBias[from + i] as number);
    }
  }

  private fillRows({ keys, rows, scales, bias, size }: NetworkWeights): void {
    const { memory } = this;
    for (let i = 0; i < keys.length; i++) {
      const scale = (scales[i] as number) * hiddenScale;
      const to = size * (i + 1);
      for (let k = 0; k < size; k++) memory[to + k] = clamp(Math.round((rows[i * size + k] as number) * scale), 32_767);
      this.table.insert(keys[i] as number, 2 * to);
    }
    const to = this.biasAt >> 1;
    for (let k = 0; k < size; k++) memory[to + k] = clamp(Math.round((bias[k] as number) * hiddenScale), 32_767);
  }

  private fillOutputs({ outputRows, outputBias }: NetworkWeights): Int32Array {
    const greatest = outputRows.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
    const scale = greatestWeight / greatest;
    const to = this.outputsAt >> 1;
    outputRows.forEach((weight, i) => {
      this.memory[to + i] = Math.round(weight * scale);
    });
    return Int32Array.from(outputBias, (bias) => Math.round((bias * scale * hiddenScale) / 8));
  }
}

function clamp(value: number, most: number): number {
  return value > most ? most : value < -most ? -most : value;
}
