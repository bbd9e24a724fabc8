/** One decision to learn from: the features of each option, and which was right; -1 for "none of these". */
export interface Example {
  readonly options: readonly (readonly string[])[];
  readonly right: number;
  /** How much it counts; 1 where left out. */
  readonly weight?: number;
}

/** How to train. */
export interface TrainOptions {
  /** Strength of the pull of every weight to zero. */
  readonly l2: number;
  readonly rounds: number;
  /** Features seen fewer times are left out. */
  readonly rarest: number;
  /**
   * Added to what every option scores against "none of these", by the feature that all options have: likelihood alone
   * is too careful for F1, which weighs a miss like a false alarm. Set by articles left out in turn.
   */
  readonly lean: number;
  /** The same for single options, by a feature that they have; what is rare is chosen too seldom. */
  readonly leans?: Readonly<Record<string, number>>;
}

/** The feature that every option of a choice has. */
const everyOption = 'any';

interface Indexed {
  readonly options: readonly Int32Array[];
  readonly right: number;
  readonly weight: number;
}

/**
 * Weights under which the right options are likeliest (log-linear, L2), by full-batch Adam.
 * There is no chance in it: the same examples give the same weights.
 */
export function trainChoices(examples: readonly Example[], options: TrainOptions): Map<string, number> {
  const { l2, rounds, rarest, lean, leans = {} } = options;
  const names = frequentFeatures(examples, rarest);
  const ids = new Map(names.map((name, id) => [name, id]));
  const indexed = examples.map((example) => indexExample(example, ids));
  const weights = new Float64Array(names.length);
  const first = new Float64Array(names.length);
  const second = new Float64Array(names.length);
  for (let round = 1; round <= rounds; round++) {
    const gradient = weights.map((weight) => weight * l2);
    for (const example of indexed) addGradient(example, weights, gradient);
    const rate = 0.1 * (1 - (0.9 * round) / rounds);
    for (let id = 0; id < weights.length; id++) {
      const slope = gradient[id] as number;
      first[id] = 0.9 * (first[id] as number) + 0.1 * slope;
      second[id] = 0.99 * (second[id] as number) + 0.01 * slope * slope;
      const step = (first[id] as number) / (1 - 0.9 ** round);
      const scale = Math.sqrt((second[id] as number) / (1 - 0.99 ** round)) + 1e-8;
      weights[id] = (weights[id] as number) - (rate * step) / scale;
    }
  }
  const learned = new Map(names.map((name, id) => [name, weights[id] as number]));
  for (const [feature, more] of [[everyOption, lean] as const, ...Object.entries(leans)]) {
    learned.set(feature, (learned.get(feature) ?? 0) + more);
  }
  return learned;
}

function frequentFeatures(examples: readonly Example[], rarest: number): string[] {
  const counts = new Map<string, number>();
  for (const { options } of examples) {
    for (const feature of new Set(options.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= rarest)
    .map(([name]) => name)
    .sort();
}

function indexExample(example: Example, ids: ReadonlyMap<string, number>): Indexed {
  const options = example.options.map((features) =>
    Int32Array.from(features.map((feature) => ids.get(feature) ?? -1).filter((id) => id >= 0)),
  );
  return { options, right: example.right, weight: example.weight ?? 1 };
}

/** Adds what one example pulls at: expected minus right. "None" scores 0 and has no features. */
function addGradient({ options, right, weight }: Indexed, weights: Float64Array, gradient: Float64Array): void {
  const scores = options.map((ids) => ids.reduce((sum, id) => sum + (weights[id] as number), 0));
  const highest = Math.max(0, ...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, odd) => sum + odd, Math.exp(-highest));
  options.forEach((ids, at) => {
    const pull = weight * ((odds[at] as number) / total - (at === right ? 1 : 0));
    for (const id of ids) gradient[id] = (gradient[id] as number) + pull;
  });
}
