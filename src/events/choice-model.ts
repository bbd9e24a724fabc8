import { readDataLines } from '../data-file.ts';

/**
 * A log-linear choice: each option has named features, its score is the sum of their weights, and the option
 * that is always there ("none of these") scores 0. Weights are a table that a person can read.
 */
export interface ChoiceModel {
  score(features: readonly string[]): number;
}

/** A model from its weights. */
export function choiceModel(weights: ReadonlyMap<string, number>): ChoiceModel {
  return {
    score: (features) => {
      let sum = 0;
      for (const feature of features) sum += weights.get(feature) ?? 0;
      return sum;
    },
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

/** The best option and the share of the odds that it has; `index` -1 where "none of these" is best. */
export function choose(
  model: ChoiceModel,
  options: readonly (readonly string[])[],
  noneScore = 0,
): { index: number; probability: number } {
  const scores = options.map((features) => model.score(features));
  let index = -1;
  let best = noneScore;
  scores.forEach((score, at) => {
    if (score > best) {
      index = at;
      best = score;
    }
  });
  const odds = scores.reduce((sum, score) => sum + Math.exp(score - best), Math.exp(noneScore - best));
  return { index, probability: 1 / odds };
}
