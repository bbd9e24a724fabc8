import { scoreRow, type TreeModel } from '../boosted-trees.ts';

/** How trees are grown. All of it is fixed: the same rows give the same trees, to the byte. */
export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** The least sum of weights in a leaf. */
  readonly leafWeight: number;
  /** L2 penalty on leaf values. */
  readonly penalty: number;
  /** The share of features that each tree may use. */
  readonly featureShare: number;
  /** The share of rows that each tree is grown on. */
  readonly rowShare: number;
  readonly seed: number;
}

const bins = 48;

interface Binned {
  readonly codes: Uint8Array;
  /** For each feature the upper edges of its bins. */
  readonly edges: readonly Float64Array[];
  readonly rows: number;
  readonly width: number;
}

/**
 * Gradient boosting of regression trees on the logistic loss, with histograms (as LightGBM and XGBoost do).
 * @param rows features, row after row; @param targets between 0 and 1; @param weights one for each row
 */
export function growTrees(
  rows: Float32Array,
  width: number,
  targets: Float64Array,
  weights: Float64Array,
  options: TreeOptions,
): TreeModel {
  const binned = binRows(rows, width);
  const random = mulberry(options.seed);
  const scores = new Float64Array(binned.rows);
  const base = startScore(targets, weights);
  scores.fill(base);
  const trees: number[][] = [];
  for (let t = 0; t < options.trees; t++) {
    const gradients = new Float64Array(binned.rows);
    const curvatures = new Float64Array(binned.rows);
    for (let i = 0; i < binned.rows; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      gradients[i] = (weights[i] as number) * (p - (targets[i] as number));
      curvatures[i] = Math.max((weights[i] as number) * p * (1 - p), 1e-9);
    }
    const features: number[] = [];
    for (let f = 0; f < width; f++) if (random() < options.featureShare) features.push(f);
    const sample = Int32Array.from({ length: binned.rows }, (_, i) => i).filter(() => random() < options.rowShare);
    const tree = growTree(binned, sample, features, gradients, curvatures, options);
    trees.push(tree);
    const grown = { base: 0, trees: [tree] };
    for (let i = 0; i < binned.rows; i++) scores[i] = (scores[i] as number) + scoreRow(grown, rows, i * width);
  }
  return { base, trees };
}

function startScore(targets: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < targets.length; i++) {
    sum += (targets[i] as number) * (weights[i] as number);
    all += weights[i] as number;
  }
  const p = Math.min(Math.max(sum / all, 0.01), 0.99);
  return round(Math.log(p / (1 - p)));
}

function growTree(
  data: Binned,
  sample: Int32Array,
  features: readonly number[],
  gradients: Float64Array,
  curvatures: Float64Array,
  options: TreeOptions,
): number[] {
  const nodes: number[] = [];
  const grow = (rows: Int32Array, depth: number): number => {
    const at = nodes.length;
    nodes.push(-1, 0, 0, 0);
    const split = depth < options.depth ? bestSplit(data, rows, features, gradients, curvatures, options) : null;
    if (split === null) {
      let g = 0;
      let h = options.penalty;
      for (const row of rows) {
        g += gradients[row] as number;
        h += curvatures[row] as number;
      }
      nodes[at + 1] = round((-g / h) * options.rate);
      return at;
    }
    const goesLeft = (row: number) => (data.codes[row * data.width + split.feature] as number) <= split.bin;
    const left = rows.filter(goesLeft);
    const right = rows.filter((row) => !goesLeft(row));
    nodes[at] = split.feature;
    nodes[at + 1] = data.edges[split.feature]?.[split.bin] as number;
    nodes[at + 2] = grow(left, depth + 1);
    nodes[at + 3] = grow(right, depth + 1);
    return at;
  };
  grow(sample, 0);
  return nodes;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

function bestSplit(
  data: Binned,
  rows: Int32Array,
  features: readonly number[],
  gradients: Float64Array,
  curvatures: Float64Array,
  { leafWeight, penalty }: TreeOptions,
): Split | null {
  const g = new Float64Array(data.width * bins);
  const h = new Float64Array(data.width * bins);
  let allG = 0;
  let allH = 0;
  for (const row of rows) {
    const gradient = gradients[row] as number;
    const curvature = curvatures[row] as number;
    allG += gradient;
    allH += curvature;
    const offset = row * data.width;
    for (const f of features) {
      const cell = f * bins + (data.codes[offset + f] as number);
      g[cell] = (g[cell] as number) + gradient;
      h[cell] = (h[cell] as number) + curvature;
    }
  }
  const whole = (allG * allG) / (allH + penalty);
  let best: Split | null = null;
  for (const feature of features) {
    let leftG = 0;
    let leftH = 0;
    const last = (data.edges[feature]?.length ?? 0) - 1;
    for (let bin = 0; bin < last; bin++) {
      leftG += g[feature * bins + bin] as number;
      leftH += h[feature * bins + bin] as number;
      const rightH = allH - leftH;
      if (leftH < leafWeight || rightH < leafWeight) continue;
      const rightG = allG - leftG;
      const gain = (leftG * leftG) / (leftH + penalty) + (rightG * rightG) / (rightH + penalty) - whole;
      if (gain > 1e-6 && gain > (best?.gain ?? 0)) best = { feature, bin, gain };
    }
  }
  return best;
}

function binRows(rows: Float32Array, width: number): Binned {
  const count = rows.length / width;
  const codes = new Uint8Array(rows.length);
  const edges: Float64Array[] = [];
  for (let f = 0; f < width; f++) {
    const column = new Float32Array(count);
    for (let i = 0; i < count; i++) column[i] = rows[i * width + f] as number;
    const cuts = edgesOf(column);
    edges.push(cuts);
    for (let i = 0; i < count; i++) codes[i * width + f] = codeOf(cuts, column[i] as number);
  }
  return { codes, edges, rows: count, width };
}

/** Upper edges of at most `bins` bins of about the same size; the last one is infinite. */
function edgesOf(column: Float32Array): Float64Array {
  const sorted = Float32Array.from(column).sort();
  const cuts: number[] = [];
  for (let b = 1; b < bins; b++) {
    const cut = Number((sorted[Math.floor((b * sorted.length) / bins)] as number).toPrecision(5));
    if (cuts.length === 0 || cut > (cuts.at(-1) as number)) cuts.push(cut);
  }
  return Float64Array.from([...cuts, Number.POSITIVE_INFINITY]);
}

function codeOf(cuts: Float64Array, value: number): number {
  let low = 0;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

/** A small random number generator with a seed (mulberry32, public domain). */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
