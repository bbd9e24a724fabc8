import type { CleanArticle } from '../document/clean.ts';
import type { CommentInfo } from '../document/zones.ts';
import { besideWords, buttonText, itemWords, postWords, threadHeading, threadWords } from './html-comment-names.ts';
import { describeComment, isMetaBlock, isNameOnTop, signatureReach, statesTime } from './html-comment-parts.ts';
import { headingLevelOf } from './html-features.ts';
import type { PageBlock, PageNode, PageTree } from './html-tree.ts';
import { nameWords } from './html-words.ts';
import type { BlockLabel } from './tile-zones.ts';

// Readers' comments by structure: elements that call themselves comments, or that repeat and each say who and when.

/** Labels for the blocks of readers' comments and of what belongs to their thread, by index of the block. */
export function findComments(clean: CleanArticle, page: PageTree, title: number): Map<number, BlockLabel> {
  const nodes = nodesOf(page);
  const isArticle = (node: PageNode) => holds(node, title) || node.proseWords > 0.95 * page.proseWords;
  const items = findItems(page, nodes, isArticle);
  const labels = new Map<number, BlockLabel>();
  if (items.size === 0) return labels;
  labelThreads(page, nodes, items, isArticle, labels);
  const own = blocksOfItems(page, items);
  for (const [item, indexes] of own) {
    const blocks = indexes.map((i) => page.blocks[i] as PageBlock);
    const comment = describeComment(clean, blocks, depthOf(item, items));
    blocks.forEach((block, i) => {
      const onTop = i === 0 && isNameOnTop(blocks);
      labels.set(indexes[i] as number, labelBlock(block, item, onTop, comment));
    });
  }
  return labels;
}

/** The indexes of the blocks of each comment, without those of its replies. */
function blocksOfItems({ blocks }: PageTree, items: ReadonlySet<PageNode>): Map<PageNode, number[]> {
  const own = new Map<PageNode, number[]>();
  blocks.forEach(({ node }, i) => {
    const item = innermost(node, items);
    if (item === null) return;
    const indexes = own.get(item);
    if (indexes === undefined) own.set(item, [i]);
    else indexes.push(i);
  });
  return own;
}

function depthOf(item: PageNode, items: ReadonlySet<PageNode>): number {
  let depth = 0;
  for (let up = item.parent; up !== null; up = up.parent) if (items.has(up)) depth++;
  return depth;
}

function nodesOf({ blocks }: PageTree): PageNode[] {
  const seen = new Set<PageNode>();
  for (const { node } of blocks) for (let up = node; up !== null && !seen.has(up); up = up.parent) seen.add(up);
  return [...seen].sort((a, b) => a.element.start - b.element.start);
}

const holds = ({ first, last }: PageNode, block: number): boolean => block >= first && block < last;

/** The words by which an element may call itself a comment. */
function wordsFor({ element: { attributes } }: PageNode): string[] {
  const { id = '', class: classes = '', role = '', itemprop = '', itemtype = '' } = attributes;
  const testId = attributes['data-testid'] ?? '';
  return nameWords(`${classes} ${id} ${role} ${itemprop} ${itemtype.split('/').at(-1)} ${testId}`);
}

function findItems(page: PageTree, nodes: readonly PageNode[], isArticle: (node: PageNode) => boolean): Set<PageNode> {
  const named = nodes.filter((node) => isItem(node, itemWords) && !isArticle(node) && saysWhoOrWhen(page, node));
  const items = outermostOfEach(named);
  if (items.length > 0) return new Set(items);
  const posts = nodes.filter((node) => isItem(node, postWords) && !isArticle(node) && saysWhen(page, node));
  const repeated = outermostOfEach(posts).filter((node) => !hasLinkedHeading(page, node));
  return new Set(repeated.length >= 2 ? repeated : []);
}

const notItems = new Set(['html', 'body', 'main', 'a', 'button', 'form', 'ol', 'ul', 'table', 'tbody']);

/** Numbered ids, and the words for a comment; not its form, its count or a list of comments. */
function isItem(node: PageNode, vocabulary: ReadonlySet<string>): boolean {
  const { name, attributes } = node.element;
  if (notItems.has(name)) return false;
  if (vocabulary === itemWords && /^(?:li-|div-)?comment[-_]?\d+$/i.test(attributes.id ?? '')) return true;
  // Old blogs name each comment's box after all of them.
  if (vocabulary === itemWords && /\bcomments?[-_]?(?:body|text|entry)\b/i.test(attributes.class ?? '')) return true;
  const words = wordsFor(node);
  return words.some((word) => vocabulary.has(word)) && !words.some((w) => threadWords.has(w) || besideWords.has(w));
}

/**
 * Of elements of comment names in one another (`li.comment > article.comment-body > div.comment-text`), the outermost
 * of each comment: an inner one counts only where it is a further comment, a reply. An element with several equal ones
 * in it is a list of comments.
 */
function outermostOfEach(candidates: readonly PageNode[]): PageNode[] {
  const among = new Set(candidates);
  const inner = new Map<PageNode, string[]>();
  for (const node of candidates) {
    const outer = enclosing(node, among);
    if (outer !== null) inner.set(outer, [...(inner.get(outer) ?? []), signature(node)]);
  }
  const isList = (node: PageNode) => {
    const [first, ...rest] = inner.get(node) ?? [];
    return rest.length > 0 && first !== signature(node) && rest.every((other) => other === first);
  };
  const chosen = new Set<PageNode>();
  for (const node of candidates) {
    if (isList(node)) continue;
    const outer = enclosing(node, chosen);
    if (outer === null || signature(outer) === signature(node)) chosen.add(node);
  }
  return [...chosen];
}

function enclosing(node: PageNode, among: ReadonlySet<PageNode>): PageNode | null {
  return innermost(node.parent, among);
}

function signature({ element }: PageNode): string {
  return `${element.name}.${(element.attributes.class ?? '').trim().split(/\s+/)[0]}`;
}

/** A comment tells its writer or its time, or has a button to reply; its form does not count. */
function saysWhoOrWhen({ blocks }: PageTree, node: PageNode): boolean {
  const some = blocks.slice(node.first, Math.min(node.last, node.first + signatureReach));
  const own = some.filter((block) => !inForm(block, node));
  const says = own.some((block) => isMetaBlock(block) || /^reply\b/i.test(block.text));
  return says && own.some((block) => !isMetaBlock(block) && !buttonText.test(block.text));
}

/** Answers and reviews are told from the article's own parts by the time that each one states. */
function saysWhen({ blocks }: PageTree, { first, last }: PageNode): boolean {
  const some = blocks.slice(first, Math.min(last, first + signatureReach));
  return some.some((block) => isMetaBlock(block) && statesTime(block));
}

function hasLinkedHeading({ blocks }: PageTree, { first, last }: PageNode): boolean {
  const some = blocks.slice(first, Math.min(last, first + signatureReach));
  return some.some((block) => headingLevelOf(block) > 0 && block.linkWords > 0);
}

function innermost(node: PageNode | null, items: ReadonlySet<PageNode>): PageNode | null {
  let up = node;
  while (up !== null && !items.has(up)) up = up.parent;
  return up;
}

function labelBlock(block: PageBlock, item: PageNode, onTop: boolean, comment: CommentInfo): BlockLabel {
  const { text } = block;
  if (buttonText.test(text) && block.words <= 12) return { kind: 'boilerplate', rule: 'comment-button' };
  if (inForm(block, item)) return { kind: 'boilerplate', rule: 'comment-form' };
  if (onTop || isMetaBlock(block)) return { kind: 'comment-meta', rule: 'comment-signature', comment };
  return { kind: 'comment', rule: 'comment-element', comment };
}

function inForm({ node }: PageBlock, item: PageNode): boolean {
  for (let up = node; up !== null && up !== item; up = up.parent) {
    if (up.element.name === 'form' || up.element.name === 'button') return true;
  }
  return false;
}

/** What stands in an element of all comments, but in none of them: headings, forms, policies. */
function labelThreads(
  page: PageTree,
  nodes: readonly PageNode[],
  items: ReadonlySet<PageNode>,
  isArticle: (node: PageNode) => boolean,
  labels: Map<number, BlockLabel>,
): void {
  const first = Math.min(...[...items].map((item) => item.first));
  for (const node of nodes) {
    if (!wordsFor(node).some((word) => threadWords.has(word) || itemWords.has(word)) || isArticle(node)) continue;
    if (node.element.name === 'body' || node.element.name === 'html') continue;
    for (let i = node.first; i < node.last; i++) labels.set(i, { kind: 'boilerplate', rule: 'comment-furniture' });
  }
  page.blocks.forEach(({ text, words }, i) => {
    if (words <= 25 && i <= first + 2 && i >= first - 8 && threadHeading.test(text)) {
      labels.set(i, { kind: 'comment-meta', rule: 'comment-heading' });
    }
  });
}
