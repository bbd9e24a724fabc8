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
    while ((tree[at] as number) >= 0) at = step(tree, at, rows, offset);
    score += tree[at + 1] as number;
  }
  return score;
}

/**
 * How much each feature moved the score of a row: at each node that was passed, the mean of what
 * is left to come changes, and the node's feature is what changed it (Saabas 2014).
 */
export function explainRow(model: ExplainedModel, rows: Float32Array, offset: number, width: number): Float64Array {
  const moved = new Float64Array(width);
  model.trees.forEach((tree, t) => {
    const means = model.means[t] as Float64Array;
    for (let at = 0; (tree[at] as number) >= 0; ) {
      const next = step(tree, at, rows, offset);
      const feature = tree[at] as number;
      moved[feature] = (moved[feature] as number) + (means[next] as number) - (means[at] as number);
      at = next;
    }
  });
  return moved;
}

/** A model with the mean of all leaves below each node, by the node's place in its tree. */
export interface ExplainedModel extends TreeModel {
  readonly means: readonly Float64Array[];
}

/** Adds to a model what explanations need. */
export function withMeans(model: TreeModel): ExplainedModel {
  return { ...model, means: model.trees.map(meansOf) };
}

function meansOf(tree: readonly number[]): Float64Array {
  const means = new Float64Array(tree.length);
  // Nodes stand before their children, so going backwards meets the children first.
  for (let at = tree.length - 4; at >= 0; at -= 4) {
    const isLeaf = (tree[at] as number) < 0;
    means[at] = isLeaf
      ? (tree[at + 1] as number)
      : ((means[tree[at + 2] as number] as number) + (means[tree[at + 3] as number] as number)) / 2;
  }
  return means;
}

/** A probability from log odds. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function step(tree: readonly number[], at: number, rows: Float32Array, offset: number): number {
  const goesLeft = (rows[offset + (tree[at] as number)] as number) <= (tree[at + 1] as number);
  return (goesLeft ? tree[at + 2] : tree[at + 3]) as number;
}
