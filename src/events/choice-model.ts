import { readDataLines } from '../data-file.ts';
import { type Feature, featureOf } from './feature.ts';
import { FeatureIndex } from './feature-index.ts';

/**
 * A log-linear choice: each option has named features, its score is the sum of their weights, and the option
 * that is always there ("none of these") scores 0. Weights are a table that a person can read.
 */
export interface ChoiceModel {
  score(features: readonly Feature[]): number;
  /** For each name the sum of the weights of `name feature`: many options that share their features cost one look-up each. */
  scoreCrossed(names: readonly string[], features: readonly Feature[]): number[];
}

/** A model from its weights by the names of their features. */
export function choiceModel(weights: ReadonlyMap<string, number>): ChoiceModel {
  const hashed = new Map([...weights].map(([name, weight]) => [featureOf(name), weight]));
  const index = new FeatureIndex([...hashed.keys()]);
  const table = Float64Array.from([0, ...hashed.values()]);
  let crossed: CrossedWeights | null = null;
  return {
    score: (features) => {
      let sum = 0;
      for (const feature of features) sum += table[index.number(feature)] as number;
      return sum;
    },
    scoreCrossed: (names, features) => {
      crossed ??= crossWeights(weights, names);
      const sums = names.map(() => 0);
      for (const feature of features) {
        const from = crossed.index.number(feature) * sums.length;
        if (from === 0) continue;
        for (let at = 0; at < sums.length; at++) {
          sums[at] = (sums[at] as number) + (crossed.table[from + at] as number);
        }
      }
      return sums;
    },
  };
}

/** The weights of `name feature` by feature, a row for the names; row 0 is that of no feature. */
interface CrossedWeights {
  readonly index: FeatureIndex;
  readonly table: Float64Array;
}

/** A model is always asked with the same names. */
function crossWeights(weights: ReadonlyMap<string, number>, names: readonly string[]): CrossedWeights {
  const rows = new Map<Feature, number[]>();
  for (const [key, weight] of weights) {
    const space = key.indexOf(' ');
    const at = names.indexOf(key.slice(0, space));
    if (space < 0 || at < 0) continue;
    const feature = featureOf(key.slice(space + 1));
    const row = rows.get(feature) ?? names.map(() => 0);
    row[at] = weight;
    rows.set(feature, row);
  }
  return {
    index: new FeatureIndex([...rows.keys()]),
    table: Float64Array.from([names.map(() => 0), ...rows.values()].flat()),
  };
}

/** Reads trained weights: lines of feature, tab, weight. */
export function readChoiceModel(path: string): ChoiceModel {
  const weights = new Map<string, number>();
  for (const line of readDataLines(path)) {
    const tab = line.lastIndexOf('\t');
    weights.set(line.slice(0, tab), Number(line.slice(tab + 1)));
  }
  return choiceModel(weights);
}

/** The best of scored options and the share of the odds that it has; `index` -1 where "none of these" is best. */
export function chooseBest(scores: readonly number[]): { index: number; probability: number } {
  let index = -1;
  let best = 0;
  scores.forEach((score, at) => {
    if (score > best) {
      index = at;
      best = score;
    }
  });
  const odds = scores.reduce((sum, score) => sum + Math.exp(score - best), Math.exp(-best));
  return { index, probability: 1 / odds };
}

/** Scores options by their features and takes the best. */
export function choose(
  model: ChoiceModel,
  options: readonly (readonly Feature[])[],
): { index: number; probability: number } {
  return chooseBest(options.map((features) => model.score(features)));
}
