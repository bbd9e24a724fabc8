import { labelCount, mayFollow } from '../tagger/labels.ts';
import { Average } from './average.ts';
import { Dropout, type TokenFeatures } from './features-of-tokens.ts';
import { type HiddenOptions, HiddenTrainer } from './hidden-trainer.ts';
import { seededRandom, shuffle } from './random.ts';

const L = labelCount;
/** Smaller errors in the probability of a label are not learnt from: most tokens are clear soon. */
const leastGradient = 2e-3;

/** A sentence as the learner sees it. */
export interface Example extends TokenFeatures {
  readonly labels: Uint8Array;
  /** How much an error in it counts. */
  readonly weight: number;
  /** The features of the hidden layer. */
  readonly hidden: TokenFeatures;
}

export interface TrainOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  /** The share of a token's features that is left out at random, so that none is relied on alone. */
  readonly dropout: number;
  readonly seed: number;
  /** For the hidden layer beside the linear weights. */
  readonly hidden: HiddenOptions;
}

/** How many features there are, and how many of the hidden layer. */
export interface FeatureCounts {
  readonly linear: number;
  readonly hidden: number;
}

/** What was learnt: one row of labels for each feature, transitions, the hidden layer. */
export interface Learnt {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  readonly hidden: LearntHidden;
}

/** A hidden layer: a row of units for each feature, a constant for each unit, a row of units for each label. */
export interface LearntHidden {
  readonly size: number;
  readonly rows: Float32Array;
  readonly constants: Float32Array;
  readonly outputs: Float32Array;
}

/** Trains a linear-chain conditional random field by AdaGrad on single sentences, averaging the weights of the last epochs. */
export function trainCrf(examples: readonly Example[], counts: FeatureCounts, options: TrainOptions): Learnt {
  const random = seededRandom(options.seed);
  const hidden = new HiddenTrainer(counts.hidden, options.hidden, seededRandom(options.seed + 77));
  const learner = new Learner(counts.linear, options, random, hidden);
  const averaged = Math.max(1, Math.floor(options.epochs / 3));
  const average = new Average([learner.weights, ...hidden.weights], averaged);
  const order = [...examples];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) learner.learn(example);
    if (epoch >= options.epochs - averaged) average.take();
  }
  const { size } = options.hidden;
  return {
    weights: average.of(0),
    transitions: learner.transitions,
    hidden: { size, rows: average.of(1), constants: average.of(2), outputs: average.of(3) },
  };
}

class Learner {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(L * L);
  private readonly squares: Float32Array;
  private readonly transitionSquares = new Float32Array(L * L).fill(1e-2);
  private readonly factors = new Float64Array(L * L);
  private readonly wrong = new Int32Array(L);
  private readonly drop: Dropout;

  constructor(
    featureCount: number,
    private readonly options: TrainOptions,
    random: () => number,
    private readonly hidden: HiddenTrainer,
  ) {
    this.drop = new Dropout(options.dropout, random);
    this.weights = new Float32Array(featureCount * L);
    this.squares = new Float32Array(featureCount * L).fill(1e-2);
  }

  learn(example: Example) {
    const n = example.labels.length;
    if (n === 0) return;
    const { features, offsets } = this.drop.of(example);
    this.hidden.begin(example.hidden);
    const emissions = this.emissions(features, offsets, n);
    for (let a = 0; a < L; a++) {
      for (let b = 0; b < L; b++)
        this.factors[a * L + b] = mayFollow(a, b) ? Math.exp(this.transitions[a * L + b] as number) : 0;
    }
    const { forward, backward } = this.passes(emissions, n);
    this.updateTransitions(example, emissions, forward, backward, n);
    const gradient = new Float64Array(L);
    for (let i = 0; i < n; i++) {
      let total = 0;
      for (let l = 0; l < L; l++)
        total += gradient[l] = (forward[i * L + l] as number) * (backward[i * L + l] as number);
      for (let l = 0; l < L; l++)
        gradient[l] = ((gradient[l] as number) / total - (example.labels[i] === l ? 1 : 0)) * example.weight;
      this.hidden.backward(i, gradient);
      this.updateToken(features, offsets[i] as number, offsets[i + 1] as number, gradient);
    }
  }

  /** exp of the scores of each token, divided by the greatest of its row. */
  private emissions(features: Int32Array, offsets: Int32Array, n: number): Float64Array {
    const rows = new Float64Array(n * L);
    const { scale } = this.drop;
    for (let i = 0; i < n; i++) {
      for (let f = offsets[i] as number; f < (offsets[i + 1] as number); f++) {
        const at = (features[f] as number) * L;
        for (let l = 0; l < L; l++) rows[i * L + l] = (rows[i * L + l] as number) + (this.weights[at + l] as number);
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let l = 0, at = i * L; l < L; l++, at++) {
        rows[at] = (rows[at] as number) * scale;
      }
      this.hidden.forward(i, rows, i * L);
      for (let l = 0, at = i * L; l < L; l++, at++) {
        most = Math.max(most, rows[at] as number);
      }
      for (let l = 0; l < L; l++) rows[i * L + l] = Math.exp((rows[i * L + l] as number) - most);
    }
    return rows;
  }

  /** Forward (emission of the token within) and backward (without) passes, each row scaled to sum one. */
  private passes(emissions: Float64Array, n: number): { forward: Float64Array; backward: Float64Array } {
    const forward = new Float64Array(n * L);
    const backward = new Float64Array(n * L);
    for (let l = 0; l < L; l++) if (mayFollow(undefined, l)) forward[l] = emissions[l] as number;
    normalize(forward, 0);
    for (let i = 1; i < n; i++) {
      for (let a = 0; a < L; a++) {
        const mass = forward[(i - 1) * L + a] as number;
        if (mass < 1e-12) continue;
        for (let b = 0; b < L; b++)
          forward[i * L + b] = (forward[i * L + b] as number) + mass * (this.factors[a * L + b] as number);
      }
      for (let b = 0; b < L; b++)
        forward[i * L + b] = (forward[i * L + b] as number) * (emissions[i * L + b] as number);
      normalize(forward, i * L);
    }
    for (let l = 0; l < L; l++) backward[(n - 1) * L + l] = mayFollow(l, undefined) ? 1 : 0;
    for (let i = n - 2; i >= 0; i--) {
      for (let b = 0; b < L; b++) {
        const mass = (backward[(i + 1) * L + b] as number) * (emissions[(i + 1) * L + b] as number);
        if (mass < 1e-30) continue;
        for (let a = 0; a < L; a++)
          backward[i * L + a] = (backward[i * L + a] as number) + mass * (this.factors[a * L + b] as number);
      }
      normalize(backward, i * L);
    }
    return { forward, backward };
  }

  private updateTransitions(
    example: Example,
    emissions: Float64Array,
    forward: Float64Array,
    backward: Float64Array,
    n: number,
  ) {
    const expected = new Float64Array(L * L);
    const pairs = new Float64Array(L * L);
    for (let i = 1; i < n; i++) {
      let total = 0;
      for (let a = 0; a < L; a++) {
        const mass = forward[(i - 1) * L + a] as number;
        for (let b = 0; b < L; b++) {
          const p =
            mass *
            (this.factors[a * L + b] as number) *
            (emissions[i * L + b] as number) *
            (backward[i * L + b] as number);
          pairs[a * L + b] = p;
          total += p;
        }
      }
      for (let k = 0; k < L * L; k++) expected[k] = (expected[k] as number) + (pairs[k] as number) / total;
      const gold = (example.labels[i - 1] as number) * L + (example.labels[i] as number);
      expected[gold] = (expected[gold] as number) - 1;
    }
    for (let k = 0; k < L * L; k++) {
      const g = (expected[k] as number) * example.weight;
      if (Math.abs(g) < 1e-6) continue;
      const square = (this.transitionSquares[k] as number) + g * g;
      this.transitionSquares[k] = square;
      this.transitions[k] = (this.transitions[k] as number) - (this.options.rate * g) / Math.sqrt(square);
    }
  }

  private updateToken(features: Int32Array, from: number, to: number, gradient: Float64Array) {
    const { rate, l2 } = this.options;
    const { weights, squares, wrong } = this;
    let count = 0;
    for (let l = 0; l < L; l++) if (Math.abs(gradient[l] as number) >= leastGradient) wrong[count++] = l;
    if (count === 0) return;
    for (let f = from; f < to; f++) {
      const row = (features[f] as number) * L;
      for (let k = 0; k < count; k++) {
        const at = row + (wrong[k] as number);
        const w = weights[at] as number;
        const slope = (gradient[wrong[k] as number] as number) + l2 * w;
        const square = (squares[at] as number) + slope * slope;
        squares[at] = square;
        weights[at] = w - (rate * slope) / Math.sqrt(square);
      }
    }
  }
}

function normalize(rows: Float64Array, from: number) {
  let total = 0;
  for (let l = 0; l < L; l++) total += rows[from + l] as number;
  const by = total > 0 ? 1 / total : 0;
  for (let l = 0; l < L; l++) rows[from + l] = (rows[from + l] as number) * by;
}
