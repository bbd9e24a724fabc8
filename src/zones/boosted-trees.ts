/**
 * Boosted regression trees. A tree is a flat list, four numbers a node: feature (-1 for a leaf),
 * threshold (or the leaf's value), and where its left (`<=` threshold) and right nodes begin.
 */
export interface TreeModel {
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/** The log odds that a model gives to a row of features, which begins at `offset`. */
export function scoreRow({ base, trees }: TreeModel, rows: Float32Array, offset: number): number {
  let score = base;
  for (const tree of trees) {
    let at = 0;
    for (;;) {
      const feature = tree[at] as number;
      if (feature < 0) break;
      at = ((rows[offset + feature] as number) <= (tree[at + 1] as number) ? tree[at + 2] : tree[at + 3]) as number;
    }
    score += tree[at + 1] as number;
  }
  return score;
}

/** A probability from log odds. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
