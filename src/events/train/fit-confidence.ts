import { type PartName, partNames } from '../confidence.ts';

/** An event that was found, its parts of confidence, and whether it was right. */
export interface JudgedParts {
  readonly parts: Readonly<Record<PartName, number>>;
  readonly right: boolean;
}

const rounds = 2000;
const rate = 0.3;
const l2 = 1e-3;

/** The weights of the parts under which what was right is likeliest: logistic regression by gradient descent from zero. */
export function fitConfidence(judged: readonly JudgedParts[]): Record<PartName, number> {
  const rows = judged.map(({ parts }) => Float64Array.from(partNames.map((name) => parts[name])));
  const weights = new Float64Array(partNames.length);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => l2 * weight);
    rows.forEach((row, at) => {
      const sum = row.reduce((total, part, name) => total + part * (weights[name] as number), 0);
      const off = (1 / (1 + Math.exp(-sum)) - (judged[at]?.right ? 1 : 0)) / rows.length;
      for (let name = 0; name < row.length; name++)
        gradient[name] = (gradient[name] as number) + off * (row[name] as number);
    });
    for (let name = 0; name < weights.length; name++) {
      weights[name] = (weights[name] as number) - rate * (gradient[name] as number);
    }
  }
  return Object.fromEntries(partNames.map((name, at) => [name, weights[at] as number])) as Record<PartName, number>;
}
