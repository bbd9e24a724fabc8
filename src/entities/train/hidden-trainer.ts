import { labelCount } from '../tagger/labels.ts';
import { Dropout, type TokenFeatures } from './features-of-tokens.ts';

const L = labelCount;
/** Smaller errors in the probability of a label are not learnt from. */
const leastGradient = 2e-3;

export interface HiddenOptions {
  /** The number of hidden units. */
  readonly size: number;
  readonly rate: number;
  readonly l2: number;
  /** The shares of hidden units and of features that are left out at random. */
  readonly dropout: number;
  readonly featureDropout: number;
}

/** Weights with the sums of the squares of their slopes: what AdaGrad needs. */
class Weights {
  private readonly squares: Float32Array;

  constructor(
    readonly values: Float32Array,
    private readonly rate: number,
    private readonly l2: number,
  ) {
    this.squares = new Float32Array(values.length).fill(1e-3);
  }

  /** Makes a weight less by its slope. */
  step(at: number, slope: number) {
    const value = this.values[at] as number;
    const whole = slope + this.l2 * value;
    const square = (this.squares[at] as number) + whole * whole;
    this.squares[at] = square;
    this.values[at] = value - (this.rate * whole) / Math.sqrt(square);
  }
}

/** Learns the hidden layer of the tagger (see `hidden-layer.ts`) by AdaGrad, sentence by sentence. */
export class HiddenTrainer {
  private readonly rows: Weights;
  private readonly constants: Weights;
  private readonly outputs: Weights;
  private readonly drop: Dropout;
  private readonly slope: Float32Array;
  private kept: TokenFeatures = { features: new Int32Array(0), offsets: new Int32Array(0) };
  private sums = new Float32Array(0);
  /** What each unit of each token counts for: 0 where it is below 0 or left out. */
  private shares = new Float32Array(0);

  constructor(
    featureCount: number,
    private readonly options: HiddenOptions,
    private readonly random: () => number,
  ) {
    const { size, rate, l2 } = options;
    const around = (length: number, width: number) =>
      new Weights(
        Float32Array.from({ length }, () => (random() - 0.5) * width),
        rate,
        l2,
      );
    this.rows = around(featureCount * size, 0.1);
    this.constants = new Weights(new Float32Array(size).fill(0.1), rate, 0);
    this.outputs = around(L * size, 0.2);
    this.drop = new Dropout(options.featureDropout, random);
    this.slope = new Float32Array(size);
  }

  /** The arrays that are learnt: rows, constants, outputs. */
  get weights(): readonly [Float32Array, Float32Array, Float32Array] {
    return [this.rows.values, this.constants.values, this.outputs.values];
  }

  /** Begins with a sentence. */
  begin(features: TokenFeatures) {
    this.kept = this.drop.of(features);
    const needed = (features.offsets.length - 1) * this.options.size;
    if (this.sums.length >= needed) return;
    this.sums = new Float32Array(2 * needed);
    this.shares = new Float32Array(2 * needed);
  }

  private has(token: number): boolean {
    const { offsets } = this.kept;
    return (offsets[token + 1] as number) > (offsets[token] as number);
  }

  /** Adds the outputs for a token to the scores of the labels from `at` on. */
  forward(token: number, scores: Float64Array, at: number) {
    if (!this.has(token)) return;
    const { size, dropout } = this.options;
    const { sums, shares } = this;
    const from = token * size;
    this.sumRows(token);
    for (let k = from; k < from + size; k++)
      shares[k] = (sums[k] as number) > 0 && this.random() >= dropout ? 1 / (1 - dropout) : 0;
    const outputs = this.outputs.values;
    for (let l = 0, w = 0; l < L; l++) {
      let score = 0;
      for (let k = from; k < from + size; k++, w++)
        score += (outputs[w] as number) * (sums[k] as number) * (shares[k] as number);
      scores[at + l] = (scores[at + l] as number) + score;
    }
  }

  private sumRows(token: number) {
    const { size } = this.options;
    const { sums, kept } = this;
    const from = token * size;
    const rows = this.rows.values;
    sums.fill(0, from, from + size);
    for (let f = kept.offsets[token] as number; f < (kept.offsets[token + 1] as number); f++) {
      const row = (kept.features[f] as number) * size;
      for (let k = 0; k < size; k++) sums[from + k] = (sums[from + k] as number) + (rows[row + k] as number);
    }
    const constants = this.constants.values;
    for (let k = 0; k < size; k++) sums[from + k] = (sums[from + k] as number) + (constants[k] as number);
  }

  /** Learns from the errors in the probabilities of a token's labels. */
  backward(token: number, errors: Float64Array) {
    if (!this.has(token) || !errors.some((error) => Math.abs(error) >= leastGradient)) return;
    const { size } = this.options;
    const { slope, kept, constants, rows } = this;
    this.learnOutputs(token, errors);
    for (let k = 0; k < size; k++) if (slope[k] !== 0) constants.step(k, slope[k] as number);
    for (let f = kept.offsets[token] as number; f < (kept.offsets[token + 1] as number); f++) {
      const row = (kept.features[f] as number) * size;
      for (let k = 0; k < size; k++) if (slope[k] !== 0) rows.step(row + k, slope[k] as number);
    }
  }

  /** Learns the outputs; `slope` is what the errors come to at the hidden units afterwards. */
  private learnOutputs(token: number, errors: Float64Array) {
    const { size } = this.options;
    const { slope, sums, shares, outputs } = this;
    const from = token * size;
    slope.fill(0);
    for (let l = 0; l < L; l++) {
      const error = errors[l] as number;
      if (Math.abs(error) < leastGradient) continue;
      for (let k = 0; k < size; k++) {
        const share = shares[from + k] as number;
        if (share === 0) continue;
        const at = l * size + k;
        slope[k] = (slope[k] as number) + error * (outputs.values[at] as number) * share;
        outputs.step(at, error * (sums[from + k] as number) * share);
      }
    }
  }
}
