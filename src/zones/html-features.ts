import type { PageBlock, PageNode, PageTree } from './html-tree.ts';
import { wordsOf } from './html-words.ts';
import { elementTokens, type TokenOdds } from './token-odds.ts';

/** What the model knows of tokens: of the words of a text, and of the names, classes and roles of elements. */
export interface PageOdds {
  readonly text: TokenOdds;
  readonly element: TokenOdds;
  /** Of the words of the heading above. */
  readonly heading: TokenOdds;
}

/** The features of a block, in this order. Names with a number count ancestors: 1 is the parent. */
export const featureNames = [
  'words', 'length-per-word', 'link-share', 'stop-word-share', 'sentence-ends', 'commas', 'ends-sentence', 'ends-colon',
  'digit-share', 'capital-share', 'starts-lower', 'symbols', 'all-capitals',
  'text-odds', 'text-odds-min', 'text-odds-max', 'heading-odds', 'heading-distance', 'heading-level',
  'is-heading', 'is-item', 'is-paragraph', 'is-cell', 'is-caption', 'is-quote', 'is-code', 'is-button', 'is-wholly-strong',
  'repeats', 'place-in-words', 'place-in-blocks', 'blocks-after-title', 'title-overlap', 'prose-before', 'prose-after',
  'odds-self', 'odds-1', 'odds-2', 'odds-3', 'odds-4', 'odds-least', 'odds-most', 'odds-sum', 'odds-nearest-strong', 'depth',
  'words-0', 'links-0', 'prose-0', 'blocks-0', 'words-1', 'links-1', 'prose-1', 'blocks-1', 'words-2', 'links-2', 'prose-2',
  'blocks-2', 'words-3', 'links-3', 'prose-3', 'words-5', 'links-5', 'prose-5',
  'place-in-parent', 'prose-share-2', 'prose-share-4', 'article-depth',
  'words-before', 'words-after', 'links-before', 'links-after', 'prose-near', 'odds-before', 'odds-after',
  'words-before-2', 'words-after-2',
] as const; // biome-ignore format: a table

const stopWords = new Set(
  (
    'a about after all also an and any are as at be because been but by can could did do does for from had has have he her his how i if in ' +
    'into is it its just like may more most my no not of on one or other our out over she so some such than that the their them then there ' +
    'these they this those to up was we were what when where which who will with would you your'
  ).split(' '),
);

interface NodeOdds {
  readonly self: number;
  readonly least: number;
  readonly most: number;
  readonly sum: number;
  readonly strong: number;
}

/** The features of each block of a page, one row after the other. */
export function pageFeatures(page: PageTree, odds: PageOdds, title: string): Float32Array {
  const width = featureNames.length;
  const rows = new Float32Array(page.blocks.length * width);
  new FeatureRows(page, odds, title).fill(rows, width);
  return rows;
}

class FeatureRows {
  private readonly nodeOdds = new Map<PageNode, NodeOdds>();
  private readonly texts = new Map<string, number>();
  private readonly titleWords: ReadonlySet<string>;

  constructor(
    private readonly page: PageTree,
    private readonly odds: PageOdds,
    title: string,
  ) {
    this.titleWords = new Set(wordsOf(title));
    for (const { text } of page.blocks) this.texts.set(text, (this.texts.get(text) ?? 0) + 1);
  }

  fill(rows: Float32Array, width: number): void {
    const { blocks, words, proseWords } = this.page;
    const titleAt = this.titleBlock();
    let wordsSoFar = 0;
    let proseSoFar = 0;
    let headingOdds = 0;
    let headingAt = -1;
    let headingLevel = 0;
    blocks.forEach((block, i) => {
      let at = i * width;
      const put = (value: number) => {
        rows[at++] = value;
      };
      const tokens = wordsOf(block.text);
      const level = headingLevelOf(block);
      this.putText(block, tokens, put);
      this.putTextOdds(tokens, put);
      put(headingOdds);
      put(headingAt < 0 ? 99 : Math.min(i - headingAt, 99));
      put(headingLevel);
      if (level > 0) {
        headingOdds = sumOdds(tokens.slice(0, 12), this.odds.heading);
        headingAt = i;
        headingLevel = level;
      }
      putKind(block, level, put);
      put(Math.min(this.texts.get(block.text) ?? 1, 9));
      put(wordsSoFar / Math.max(words, 1));
      put(i / blocks.length);
      put(titleAt < 0 ? -99 : Math.max(-99, Math.min(i - titleAt, 999)));
      put(overlap(tokens, this.titleWords));
      put(proseSoFar / Math.max(proseWords, 1));
      const prose = block.words >= 12 && block.linkWords * 3 < block.words ? block.words : 0;
      put(1 - (proseSoFar + prose) / Math.max(proseWords, 1));
      this.putElements(block, i, put);
      this.putNeighbors(i, put);
      wordsSoFar += block.words;
      proseSoFar += prose;
    });
  }

  /** The block that shows the page's title: a top heading like the stated one, else the first top heading. */
  private titleBlock(): number {
    const { blocks } = this.page;
    const like = blocks.findIndex((b) => headingLevelOf(b) > 0 && overlap(wordsOf(b.text), this.titleWords) > 0.7);
    return like >= 0 ? like : blocks.findIndex((b) => headingLevelOf(b) === 1);
  }

  private putText(
    { text, words, linkWords }: PageBlock,
    tokens: readonly string[],
    put: (value: number) => void,
  ): void {
    const most = Math.max(words, 1);
    let ends = 0;
    let commas = 0;
    let digits = 0;
    let capitals = 0;
    let symbols = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x2e || unit === 0x21 || unit === 0x3f) ends++;
      else if (unit === 0x2c || unit === 0x3b) commas++;
      else if (unit >= 0x30 && unit <= 0x39) digits++;
      else if (unit >= 0x41 && unit <= 0x5a) capitals++;
      else if (unit === 0x7c || unit === 0xa9 || unit === 0xbb || unit === 0xb7 || unit === 0x2192 || unit === 0x2022)
        symbols++;
    }
    put(Math.min(words, 400));
    put(text.length / most);
    put(Math.min(linkWords / most, 1));
    put(tokens.reduce((n, token) => n + (stopWords.has(token) ? 1 : 0), 0) / most);
    put(Math.min(ends, 20));
    put(Math.min(commas, 20));
    put(/[.!?…]["'”’)\]]*$/.test(text) ? 1 : 0);
    put(text.endsWith(':') ? 1 : 0);
    put(digits / text.length);
    put(capitals / most);
    put(/^\p{Ll}/u.test(text) ? 1 : 0);
    put(symbols);
    put(capitals > 2 && !/\p{Ll}/u.test(text) ? 1 : 0);
  }

  private putTextOdds(tokens: readonly string[], put: (value: number) => void): void {
    let sum = 0;
    let least = 0;
    let most = 0;
    const seen = tokens.slice(0, 200);
    for (const token of seen) {
      const odds = this.odds.text(token);
      sum += odds;
      least = Math.min(least, odds);
      most = Math.max(most, odds);
    }
    put(sum / Math.sqrt(seen.length + 1));
    put(least);
    put(most);
  }

  private putElements(block: PageBlock, index: number, put: (value: number) => void): void {
    const { node } = block;
    const chain: PageNode[] = [];
    for (let up = node; up !== null && chain.length < 7; up = up.parent) chain.push(up);
    for (let i = 0; i < 5; i++) put(chain[i] === undefined ? 0 : this.oddsOf(chain[i] as PageNode).self);
    const all = node === null ? emptyOdds : this.oddsOf(node);
    put(all.least);
    put(all.most);
    put(all.sum);
    put(all.strong);
    put(node?.depth ?? 0);
    for (const i of [0, 1, 2, 3, 5]) this.putNode(chain[i] ?? chain.at(-1), i < 3, put);
    const parent = chain[1] ?? chain[0];
    put(parent === undefined ? 0 : (index - parent.first) / Math.max(parent.last - parent.first, 1));
    for (const i of [2, 4]) put(((chain[i] ?? chain.at(-1))?.proseWords ?? 0) / Math.max(this.page.proseWords, 1));
    put(articleDepth(node));
  }

  private putNode(node: PageNode | undefined, withBlocks: boolean, put: (value: number) => void): void {
    put(Math.min(node?.words ?? 0, 5000));
    put(node === undefined ? 0 : node.linkWords / Math.max(node.words, 1));
    put(node === undefined ? 0 : node.proseWords / Math.max(node.words, 1));
    if (withBlocks) put(Math.min(node?.blocks ?? 0, 500));
  }

  private putNeighbors(index: number, put: (value: number) => void): void {
    const { blocks } = this.page;
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    put(Math.min(before?.words ?? 0, 200));
    put(Math.min(after?.words ?? 0, 200));
    put(share(before));
    put(share(after));
    let prose = 0;
    for (let i = Math.max(0, index - 4); i < Math.min(blocks.length, index + 5); i++) {
      const near = blocks[i] as PageBlock;
      if (near.words >= 12 && near.linkWords * 3 < near.words) prose += near.words;
    }
    put(prose);
    put(before?.node ? this.oddsOf(before.node).sum : 0);
    put(after?.node ? this.oddsOf(after.node).sum : 0);
    put(Math.min(blocks[index - 2]?.words ?? 0, 200));
    put(Math.min(blocks[index + 2]?.words ?? 0, 200));
  }

  /** The odds of an element's own tokens, and what they come to with those around it. */
  private oddsOf(node: PageNode): NodeOdds {
    const known = this.nodeOdds.get(node);
    if (known !== undefined) return known;
    const self = sumOdds(elementTokens(node), this.odds.element);
    const outer = node.parent === null ? emptyOdds : this.oddsOf(node.parent);
    const odds = {
      self,
      least: Math.min(self, outer.least),
      most: Math.max(self, outer.most),
      sum: self + outer.sum,
      strong: Math.abs(self) > 1.5 ? self : outer.strong,
    };
    this.nodeOdds.set(node, odds);
    return odds;
  }
}

const emptyOdds: NodeOdds = { self: 0, least: 0, most: 0, sum: 0, strong: 0 };

/** Tokens of one element say much the same: their sum is damped. */
function sumOdds(tokens: readonly string[], odds: TokenOdds): number {
  let sum = 0;
  for (const token of tokens) sum += odds(token);
  return sum / Math.sqrt(Math.max(tokens.length, 1));
}

function share(block: PageBlock | undefined): number {
  return block === undefined ? 0 : block.linkWords / Math.max(block.words, 1);
}

/** The share of the words that both texts have, of the longer text. */
export function overlap(tokens: readonly string[], others: ReadonlySet<string>): number {
  if (tokens.length === 0 || others.size === 0) return 0;
  const own = new Set(tokens);
  let shared = 0;
  for (const token of own) if (others.has(token)) shared++;
  return shared / Math.max(own.size, others.size);
}

/** 1 to 6 for h1 to h6 around the block, else 0. */
export function headingLevelOf({ block: { path } }: PageBlock): number {
  for (let i = path.length - 1; i >= Math.max(0, path.length - 4); i--) {
    const name = path[i]?.name ?? '';
    if (name.length === 2 && name[0] === 'h' && name[1] !== 'r') return Number(name[1]);
  }
  return 0;
}

const kinds: readonly ReadonlySet<string>[] = [
  new Set(['li', 'dd', 'dt']),
  new Set(['p']),
  new Set(['td', 'th']),
  new Set(['figcaption', 'figure']),
  new Set(['blockquote', 'q']),
  new Set(['pre', 'code']),
  new Set(['button', 'form', 'label', 'select', 'option']),
  new Set(['b', 'strong', 'em', 'i']),
];

function putKind({ block: { path } }: PageBlock, level: number, put: (value: number) => void): void {
  put(level);
  const near = path.slice(-6).map(({ name }) => name);
  for (const kind of kinds) put(near.some((name) => kind.has(name)) ? 1 : 0);
}

function articleDepth(node: PageNode | null): number {
  let depth = 0;
  for (let up = node; up !== null; up = up.parent) {
    if (up.element.name === 'article' || up.element.name === 'main') depth++;
  }
  return depth;
}
