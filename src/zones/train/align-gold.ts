/** How many candidate places in the gold a run of words may have before it counts as said everywhere. */
const mostPlaces = 24;

/**
 * Which blocks of a page the gold text is made of, for each block the share of its words (0 to 1).
 * Blocks are matched by runs of three words (short ones by all their words) and must follow the order of the gold:
 * the heaviest chain of matches wins, so that a menu's "About" is not taken for the article's.
 */
export function alignGold(blocks: readonly (readonly string[])[], gold: readonly string[]): Float64Array {
  const index = indexRuns(gold);
  const matches: { block: number; at: number; weight: number; share: number }[] = [];
  blocks.forEach((words, block) => {
    for (const { at, share } of placesOf(words, gold, index)) {
      if (share >= 0.5) matches.push({ block, at, share, weight: words.length * share });
    }
  });
  const shares = new Float64Array(blocks.length);
  for (const { block, share } of heaviestChain(matches, gold.length)) shares[block] = share;
  return shares;
}

type Runs = ReadonlyMap<string, readonly number[]>;

function indexRuns(gold: readonly string[]): Runs {
  const runs = new Map<string, number[]>();
  const add = (key: string, at: number) => {
    const places = runs.get(key);
    if (places === undefined) runs.set(key, [at]);
    else if (places.length <= mostPlaces) places.push(at);
  };
  for (let i = 0; i < gold.length; i++) {
    add(gold[i] as string, i);
    if (i + 2 < gold.length) add(`${gold[i]} ${gold[i + 1]} ${gold[i + 2]}`, i);
  }
  return runs;
}

function placesOf(words: readonly string[], gold: readonly string[], runs: Runs): { at: number; share: number }[] {
  if (words.length === 0) return [];
  if (words.length < 4) {
    const places = runs.get(words[0] as string) ?? [];
    return places.filter((at) => words.every((word, i) => gold[at + i] === word)).map((at) => ({ at, share: 1 }));
  }
  let found = 0;
  const starts = new Map<number, number>();
  for (let i = 0; i + 2 < words.length; i++) {
    const places = runs.get(`${words[i]} ${words[i + 1]} ${words[i + 2]}`);
    if (places === undefined) continue;
    found++;
    for (const at of places) {
      const start = Math.max(0, at - i);
      starts.set(start, (starts.get(start) ?? 0) + 1);
    }
  }
  const share = found / (words.length - 2);
  const best = [...starts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 4);
  return best.map(([at]) => ({ at, share }));
}

/** The chain of matches, rising in both texts, with the greatest sum of weights: a Fenwick tree of prefix maxima. */
function heaviestChain<M extends { block: number; at: number; weight: number }>(matches: M[], length: number): M[] {
  const sorted = matches.map((match, i) => ({ match, i })).sort((a, b) => a.match.block - b.match.block);
  const best = new Array<number>(matches.length).fill(0);
  const from = new Array<number>(matches.length).fill(-1);
  const tree = new Int32Array(length + 2).fill(-1);
  const ask = (at: number) => {
    let top = -1;
    for (let i = at; i > 0; i -= i & -i) {
      const other = tree[i] as number;
      if (other >= 0 && (top < 0 || (best[other] as number) > (best[top] as number))) top = other;
    }
    return top;
  };
  const tell = (at: number, index: number) => {
    for (let i = at; i < tree.length; i += i & -i) {
      const other = tree[i] as number;
      if (other < 0 || (best[index] as number) > (best[other] as number)) tree[i] = index;
    }
  };
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]?.match.block === sorted[i]?.match.block) end++;
    const group = sorted.slice(i, end);
    for (const { match, i: index } of group) {
      const before = ask(match.at + 1);
      best[index] = match.weight + (before < 0 ? 0 : (best[before] as number));
      from[index] = before;
    }
    for (const { match, i: index } of group) tell(match.at + 1, index);
    i = end;
  }
  const chain: M[] = [];
  for (let i = ask(length + 1); i >= 0; i = from[i] as number) chain.push(matches[i] as M);
  return chain.reverse();
}
