import type { NetworkWeights } from '../network/network-file.ts';

/** How to train a network. */
export interface NetworkOptions {
  /** Units of the hidden layer: a multiple of 8. */
  readonly size: number;
  readonly outputs: readonly string[];
  /** The share of hidden units that are left out in each decision. */
  readonly dropout: number;
  readonly random: () => number;
}

/** The output that an error belongs to, and how far it was off. */
interface OutputError {
  readonly output: number;
  readonly error: number;
}

const keptFrom = 1e-4;

/**
 * Trains a network with one hidden layer over sparse features (see `network.ts`) by AdaGrad (Duchi, Hazan and Singer 2011),
 * decision by decision: `hide`, `score`, `blame` for each output that was off, `learn`.
 */
export class NetworkTrainer {
  /** The step of learning; the caller makes it smaller as training goes on. */
  rate = 0.02;
  private readonly rows = new Map<number, number>();
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly bias: Float32Array;
  private readonly biasSquares: Float32Array;
  private readonly outputs: Float32Array;
  private readonly outputSquares: Float32Array;
  private readonly outputBias: Float32Array;
  private readonly outputBiasSquares: Float32Array;
  private readonly sum: Float32Array;
  private readonly hidden: Float32Array;
  private readonly mask: Float32Array;
  private readonly slope: Float32Array;
  private readonly active: Int32Array = new Int32Array(1024);
  private readonly errors: OutputError[] = [];
  private activeCount = 0;
  private kept: Snapshot | null = null;

  /** @param keys the hashes of the features to be learned; others are passed over */
  constructor(
    private readonly options: NetworkOptions,
    keys: readonly number[],
  ) {
    const { size, outputs, random } = options;
    keys.forEach((key, row) => {
      this.rows.set(key, row);
    });
    const around = (length: number, width: number) => Float32Array.from({ length }, () => (random() - 0.5) * width);
    this.weights = around(keys.length * size, 0.1);
    this.squares = new Float32Array(keys.length * size);
    this.bias = new Float32Array(size).fill(0.1);
    this.biasSquares = new Float32Array(size);
    this.outputs = around(outputs.length * size, 0.2);
    this.outputSquares = new Float32Array(outputs.length * size);
    this.outputBias = new Float32Array(outputs.length);
    this.outputBiasSquares = new Float32Array(outputs.length);
    this.sum = new Float32Array(size);
    this.hidden = new Float32Array(size);
    this.mask = new Float32Array(size);
    this.slope = new Float32Array(size);
  }

  /** Begins a decision. */
  begin(): void {
    this.activeCount = 0;
    this.errors.length = 0;
    this.slope.fill(0);
  }

  /** Adds features to the decision. */
  add(hashes: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.rows.get(hashes[i] as number);
      if (row !== undefined) this.active[this.activeCount++] = row;
    }
  }

  /** Computes the hidden layer of the decision's features, with some of its units left out. */
  hide(): void {
    const { sum, weights, active, mask, hidden } = this;
    const { size, dropout, random } = this.options;
    sum.set(this.bias);
    for (let i = 0; i < this.activeCount; i++) {
      const from = (active[i] as number) * size;
      for (let k = 0; k < size; k++) sum[k] = (sum[k] as number) + (weights[from + k] as number);
    }
    for (let k = 0; k < size; k++) {
      mask[k] = random() < dropout ? 0 : 1 / (1 - dropout);
      hidden[k] = Math.max(0, sum[k] as number) * (mask[k] as number);
    }
  }

  /** The score of an output for the hidden layer. */
  score(output: number): number {
    const { outputs, hidden } = this;
    const { size } = this.options;
    const from = output * size;
    let score = this.outputBias[output] as number;
    for (let k = 0; k < size; k++) score += (outputs[from + k] as number) * (hidden[k] as number);
    return score;
  }

  /** Says how much too likely an output was. */
  blame(output: number, error: number): void {
    if (Math.abs(error) < keptFrom) return;
    const { outputs, slope } = this;
    const { size } = this.options;
    const from = output * size;
    for (let k = 0; k < size; k++) slope[k] = (slope[k] as number) + error * (outputs[from + k] as number);
    this.errors.push({ output, error });
  }

  /** Learns from the decision. */
  learn(): void {
    const { hidden, slope, sum, mask, active, rate } = this;
    const { size } = this.options;
    for (const { output, error } of this.errors) {
      for (let k = 0; k < size; k++) {
        const value = hidden[k] as number;
        if (value !== 0) step(this.outputs, this.outputSquares, output * size + k, error * value, rate);
      }
      step(this.outputBias, this.outputBiasSquares, output, error, rate);
    }
    for (let k = 0; k < size; k++) slope[k] = (sum[k] as number) > 0 ? (slope[k] as number) * (mask[k] as number) : 0;
    for (let i = 0; i < this.activeCount; i++) this.stepRow(this.weights, this.squares, (active[i] as number) * size);
    this.stepRow(this.bias, this.biasSquares, 0);
  }

  /** Steps for a whole row of the hidden layer. */
  private stepRow(weights: Float32Array, squares: Float32Array, from: number): void {
    const { slope, rate } = this;
    const { size } = this.options;
    for (let k = 0; k < size; k++) {
      const value = slope[k] as number;
      if (value !== 0) step(weights, squares, from + k, value, rate);
    }
  }

  /** Keeps the weights as they are now for the average that `export` gives. */
  keep(): void {
    const all = [this.weights, this.bias, this.outputs, this.outputBias];
    this.kept ??= { count: 0, sums: all.map((array) => new Float64Array(array.length)) };
    this.kept.count++;
    for (const [which, array] of all.entries()) {
      const sums = this.kept.sums[which] as Float64Array;
      for (let i = 0; i < array.length; i++) sums[i] = (sums[i] as number) + (array[i] as number);
    }
  }

  /** The average of the weights that were kept; rows in steps of a 127th of their greatest. */
  export(): NetworkWeights {
    const { size, outputs } = this.options;
    const kept = this.kept ?? { count: 0, sums: [] };
    const [weights, bias, outputRows, outputBias] = kept.sums.map((sums) =>
      Float32Array.from(sums, (x) => x / kept.count),
    );
    if (!weights || !bias || !outputRows || !outputBias) throw new Error('No weights were kept: call keep first');
    const scales = Float32Array.from({ length: this.rows.size }, (_, row) => {
      const greatest = weights
        .subarray(row * size, (row + 1) * size)
        .reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      return Math.max(greatest, 1e-6) / 127;
    });
    const rows = Int8Array.from(weights, (x, i) => Math.round(x / (scales[Math.floor(i / size)] as number)));
    return { outputs, size, keys: Int32Array.from(this.rows.keys()), rows, scales, bias, outputRows, outputBias };
  }
}

/** One step of AdaGrad: the more a weight has moved before, the less it moves now. */
function step(weights: Float32Array, squares: Float32Array, at: number, slope: number, rate: number): void {
  const square = (squares[at] as number) + slope * slope;
  squares[at] = square;
  weights[at] = (weights[at] as number) - (rate * slope) / (Math.sqrt(square) + 1e-4);
}

interface Snapshot {
  count: number;
  readonly sums: readonly Float64Array[];
}
