import type { PageNode, PageTree } from './html-tree.ts';

/** What a second look adds to a block's own features: what the first look made of what is around it. */
export const contextNames = [
  'own', 'before-1', 'before-2', 'before-3', 'after-1', 'after-2', 'after-3', 'near-5', 'near-15',
  'within-0', 'within-1', 'within-2', 'within-3', 'within-4', 'within-6',
  'others-1', 'others-2', 'others-3', 'others-5', 'share-before', 'share-after', 'page', 'siblings',
  'best-share-1', 'best-share-2', 'best-share-3', 'best-share-5',
] as const; // biome-ignore format: a table

/** The context features of each block, one row after the other. */
export function contextFeatures({ blocks }: PageTree, first: Float64Array): Float32Array {
  const width = contextNames.length;
  const rows = new Float32Array(blocks.length * width);
  const words = new Float64Array(blocks.length + 1);
  const kept = new Float64Array(blocks.length + 1);
  const plain = new Float64Array(blocks.length + 1);
  blocks.forEach((block, i) => {
    const weight = block.words + 0.5;
    words[i + 1] = (words[i] as number) + weight;
    kept[i + 1] = (kept[i] as number) + weight * (first[i] as number);
    plain[i + 1] = (plain[i] as number) + (first[i] as number);
  });
  const total = kept[blocks.length] as number;
  const mean = (from: number, to: number) => {
    const a = Math.max(0, from);
    const b = Math.min(blocks.length, to);
    return ((kept[b] as number) - (kept[a] as number)) / Math.max((words[b] as number) - (words[a] as number), 0.1);
  };
  const within = (node: PageNode | undefined) => (node === undefined ? 0 : mean(node.first, node.last));
  const others = (node: PageNode | undefined, i: number) => {
    if (node === undefined) return 0;
    const own = ((words[i + 1] as number) - (words[i] as number)) * (first[i] as number);
    const all = (words[node.last] as number) - (words[node.first] as number);
    const rest = all - ((words[i + 1] as number) - (words[i] as number));
    return rest < 0.1 ? -1 : ((kept[node.last] as number) - (kept[node.first] as number) - own) / rest;
  };
  const shareOf = (node: PageNode | undefined) =>
    node === undefined ? 0 : ((kept[node.last] as number) - (kept[node.first] as number)) / Math.max(total, 0.1);
  blocks.forEach(({ node }, i) => {
    let at = i * width;
    const put = (value: number) => {
      rows[at++] = value;
    };
    const chain: PageNode[] = [];
    for (let up = node; up !== null && chain.length < 7; up = up.parent) chain.push(up);
    const up = (n: number) => chain[n] ?? chain.at(-1);
    put(first[i] as number);
    for (const d of [1, 2, 3]) put(first[i - d] ?? 0);
    for (const d of [1, 2, 3]) put(first[i + d] ?? 0);
    put(mean(i - 5, i + 6));
    put(mean(i - 15, i + 16));
    for (const n of [0, 1, 2, 3, 4, 6]) put(within(up(n)));
    for (const n of [1, 2, 3, 5]) put(others(up(n), i));
    put((kept[i] as number) / Math.max(total, 0.1));
    put(1 - (kept[i + 1] as number) / Math.max(total, 0.1));
    put(total / Math.max(words[blocks.length] as number, 0.1));
    const parent = up(1);
    put(
      parent === undefined
        ? 0
        : ((plain[parent.last] as number) - (plain[parent.first] as number)) / (parent.last - parent.first),
    );
    for (const n of [1, 2, 3, 5]) put(shareOf(up(n)));
  });
  return rows;
}
