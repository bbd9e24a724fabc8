import type { Block, CleanArticle, ElementInfo } from '../document/clean.ts';
import { countWords } from './html-words.ts';

/** An element with what all blocks in it come to. */
export interface PageNode {
  readonly element: ElementInfo;
  readonly parent: PageNode | null;
  readonly depth: number;
  /** The first block in it, and the one after the last. */
  readonly first: number;
  last: number;
  words: number;
  linkWords: number;
  /** Words in blocks that read like running text. */
  proseWords: number;
  blocks: number;
}

/** A block with what is counted in its text, and the innermost element that it lies in. */
export interface PageBlock {
  readonly block: Block;
  readonly text: string;
  readonly words: number;
  readonly linkWords: number;
  readonly node: PageNode | null;
}

/** The blocks of a page in their elements. */
export interface PageTree {
  readonly blocks: readonly PageBlock[];
  readonly words: number;
  readonly proseWords: number;
}

/** Rebuilds the elements around a page's blocks: blocks of one element share its info. */
export function growTree({ view, blocks }: CleanArticle): PageTree {
  let path: PageNode[] = [];
  const grown = blocks.map((block, i): PageBlock => {
    path = follow(path, block.path, i);
    const text = view.read(block.span);
    const words = countWords(text);
    const linkWords = block.links.reduce((sum, link) => sum + countWords(view.read(link)), 0);
    count(path, words, linkWords, isProse(text, words, linkWords), i);
    return { block, text, words, linkWords, node: path.at(-1) ?? null };
  });
  return {
    blocks: grown,
    words: grown.reduce((sum, block) => sum + block.words, 0),
    proseWords: grown.reduce((sum, b) => sum + (isProse(b.text, b.words, b.linkWords) ? b.words : 0), 0),
  };
}

/** Running text: a sentence or more, not mostly links. */
export function isProse(text: string, words: number, linkWords: number): boolean {
  return words >= 12 && linkWords * 3 < words && /[.!?:;,…][\s"'”’)]|[.!?…]["'”’)]?$/.test(text);
}

/** The nodes for a block's path: those of the block before, as far as they are the same elements. */
function follow(before: readonly PageNode[], path: readonly ElementInfo[], block: number): PageNode[] {
  let shared = 0;
  while (shared < before.length && shared < path.length && before[shared]?.element === path[shared]) shared++;
  const nodes = before.slice(0, shared);
  for (const element of path.slice(shared)) {
    const parent = nodes.at(-1) ?? null;
    const counts = { words: 0, linkWords: 0, proseWords: 0, blocks: 0 };
    nodes.push({ element, parent, depth: nodes.length, first: block, last: block, ...counts });
  }
  return nodes;
}

function count(path: readonly PageNode[], words: number, linkWords: number, prose: boolean, block: number): void {
  for (const node of path) {
    node.words += words;
    node.linkWords += linkWords;
    if (prose) node.proseWords += words;
    node.blocks++;
    node.last = block + 1;
  }
}
