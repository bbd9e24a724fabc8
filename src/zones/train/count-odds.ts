import { headingLevelOf, type PageOdds } from '../html-features.ts';
import type { PageNode } from '../html-tree.ts';
import { elementTokens } from '../token-odds.ts';
import type { GoldPage } from './load-pages.ts';

/** For each token of one page: the share of what it marks that is the article, between 0 and 1. */
type Shares = ReadonlyMap<string, number>;

/** The counts of one kind of token: of each page, and of all together. */
class TokenCounts {
  private readonly pages = new Map<string, number>();
  private readonly shares = new Map<string, number>();

  add(page: Shares, sign: 1 | -1 = 1): void {
    for (const [token, share] of page) {
      this.pages.set(token, (this.pages.get(token) ?? 0) + sign);
      this.shares.set(token, (this.shares.get(token) ?? 0) + sign * share);
    }
  }

  /** Smoothed log odds; 0 for tokens of fewer pages than `least`. */
  odds(token: string, least: number): number {
    const pages = this.pages.get(token) ?? 0;
    if (pages < least) return 0;
    const share = this.shares.get(token) ?? 0;
    return Number(Math.log((share + 1) / (pages - share + 1)).toFixed(2));
  }

  table(least: number, weakest: number): Record<string, number> {
    const tokens = [...this.pages.keys()].sort();
    const entries = tokens.map((token) => [token, this.odds(token, least)] as const);
    return Object.fromEntries(entries.filter(([, odds]) => Math.abs(odds) >= weakest));
  }
}

/** Tokens must be seen on this many pages: rarer ones may be one site's. */
const leastPages = { text: 6, element: 4, heading: 3 };
const weakest = { text: 0.5, element: 0.3, heading: 0.3 };

/** Counts tokens over pages. Odds for a page that was counted leave that page out, so that a model trains on what it will meet. */
export class OddsCounter {
  private readonly text = new TokenCounts();
  private readonly element = new TokenCounts();
  private readonly heading = new TokenCounts();
  private readonly known = new Map<GoldPage, { text: Shares; element: Shares; heading: Shares }>();

  constructor(pages: readonly GoldPage[]) {
    for (const page of pages) {
      const shares = sharesOf(page);
      this.known.set(page, shares);
      this.count(shares, 1);
    }
  }

  /** The odds that other pages give. */
  without<T>(page: GoldPage, use: (odds: PageOdds) => T): T {
    const shares = this.known.get(page);
    if (shares !== undefined) this.count(shares, -1);
    const result = use({
      text: (token) => cut(this.text.odds(token, leastPages.text), weakest.text),
      element: (token) => cut(this.element.odds(token, leastPages.element), weakest.element),
      heading: (token) => cut(this.heading.odds(token, leastPages.heading), weakest.heading),
    });
    if (shares !== undefined) this.count(shares, 1);
    return result;
  }

  tables() {
    return {
      text: this.text.table(leastPages.text, weakest.text),
      element: this.element.table(leastPages.element, weakest.element),
      heading: this.heading.table(leastPages.heading, weakest.heading),
    };
  }

  private count(shares: { text: Shares; element: Shares; heading: Shares }, sign: 1 | -1): void {
    this.text.add(shares.text, sign);
    this.element.add(shares.element, sign);
    this.heading.add(shares.heading, sign);
  }
}

const cut = (odds: number, least: number) => (Math.abs(odds) >= least ? odds : 0);

function sharesOf(page: GoldPage) {
  const text = new Sums();
  const element = new Sums();
  const heading = new Sums();
  let above: readonly string[] = [];
  page.tree.blocks.forEach((block, i) => {
    const share = (page.shares[i] as number) >= 0.5 ? 1 : 0;
    const words = page.words[i] as readonly string[];
    for (const token of new Set(words.slice(0, 200))) text.add(token, share, 1);
    for (const token of new Set(above.slice(0, 12))) heading.add(token, share, words.length);
    if (headingLevelOf(block) > 0) above = words;
    for (const token of tokensAround(block.node)) element.add(token, share, Math.sqrt(words.length));
  });
  return { text: text.shares(), element: element.shares(), heading: heading.shares() };
}

function tokensAround(node: PageNode | null): Set<string> {
  const tokens = new Set<string>();
  for (let up = node; up !== null; up = up.parent) for (const token of elementTokens(up)) tokens.add(token);
  return tokens;
}

class Sums {
  private readonly sums = new Map<string, { share: number; all: number }>();

  add(token: string, share: number, weight: number): void {
    const sum = this.sums.get(token) ?? { share: 0, all: 0 };
    sum.share += share * weight;
    sum.all += weight;
    this.sums.set(token, sum);
  }

  shares(): Map<string, number> {
    return new Map([...this.sums].map(([token, { share, all }]) => [token, all === 0 ? 0 : share / all]));
  }
}
