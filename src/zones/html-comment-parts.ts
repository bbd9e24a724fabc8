import type { Cited, CleanArticle } from '../document/clean.ts';
import type { CommentInfo } from '../document/zones.ts';
import { authorWords, contentWords, metaWords } from './html-comment-names.ts';
import type { PageBlock } from './html-tree.ts';
import { nameWords } from './html-words.ts';
import { readCommentMeta } from './read-comment-meta.ts';
import { findVisibleDate } from './visible-date.ts';

/** Signatures are short. */
const longest = 20;
/** How many of the innermost elements tell what a block is. */
const reach = 3;
/** How many of a comment's first blocks are read for its signature. */
export const signatureReach = 12;

/** Whether a block of a comment only says who wrote it, or when. */
export function isMetaBlock(block: PageBlock): boolean {
  if (block.words > longest || (/[.!?]["”’]?$/.test(block.text) && block.words > 6)) return false;
  const kind = partOf(block);
  if (kind !== null) return kind !== 'content' || isSignature(block.text);
  return isSignature(block.text);
}

/** Whether a block states a time: in words, in an age ("3 days ago"), or in its element. */
export function statesTime({ text, block: { path } }: PageBlock): boolean {
  return (
    findVisibleDate(text) !== null || /\bago\b/.test(text) || path.slice(-reach).some(({ name }) => name === 'time')
  );
}

/** "20h", "3 mo": how long ago, as narrow pages write it. */
const shortAge = /^\d+\s*(?:s|m|h|d|w|mo|y|min|hrs?|days?|wks?|yrs?)\.?(?:\s+ago)?$/i;

function isSignature(text: string): boolean {
  if (shortAge.test(text)) return true;
  const meta = readCommentMeta(text);
  if (meta !== null) return true;
  const date = findVisibleDate(text);
  return date !== null && text.length - (date.end - date.start) < 25;
}

/** A few words, no sentence, on top of a comment, over its time: the writer's name, whatever the element is called. */
export function isNameOnTop([top, under]: readonly PageBlock[]): boolean {
  if (top === undefined || under === undefined) return false;
  return top.words > 0 && top.words <= 5 && !/[.!?:;,…]$/.test(top.text) && isMetaBlock(under);
}

/** What the innermost elements say that they hold. */
function partOf({ block: { path } }: PageBlock): 'author' | 'meta' | 'content' | null {
  for (const { name, attributes } of path.slice(-reach).reverse()) {
    if (name === 'time' || name === 'cite') return name === 'time' ? 'meta' : 'author';
    const words = nameWords(`${attributes.class ?? ''} ${attributes.itemprop ?? ''} ${attributes.rel ?? ''}`);
    if (words.some((word) => contentWords.has(word)) && !words.includes('header')) return 'content';
    if (words.some((word) => authorWords.has(word))) return 'author';
    if (words.some((word) => metaWords.has(word))) return 'meta';
  }
  return null;
}

/**
 * Who wrote a comment and when.
 * @param own the blocks of the comment, without its replies
 */
export function describeComment(clean: CleanArticle, own: readonly PageBlock[], depth: number): CommentInfo {
  const metas = own.slice(0, signatureReach).filter(isMetaBlock);
  const [top] = own;
  const onTop = top !== undefined && isNameOnTop(own) ? cite(clean, top, 0, top.text.length) : null;
  return {
    author: first(metas, (block) => readAuthor(clean, block)) ?? onTop,
    posted: first(metas, (block) => readPosted(clean, block)),
    depth,
  };
}

function first<T>(blocks: readonly PageBlock[], read: (block: PageBlock) => T | null): T | null {
  for (const block of blocks) {
    const found = read(block);
    if (found !== null) return found;
  }
  return null;
}

function readAuthor(clean: CleanArticle, block: PageBlock): Cited | null {
  const { text } = block;
  const meta = readCommentMeta(text);
  if (meta?.author && !isScore(text)) return cite(clean, block, meta.author.start, meta.author.end);
  if (partOf(block) !== 'author' || findVisibleDate(text) !== null || block.words > 6) return null;
  const name = /^(?:by\s+|@)?(.*?)\s*(?:says|said|wrote)?[:,]?$/i.exec(text);
  const start = name === null ? 0 : text.indexOf(name[1] as string);
  const end = name === null ? text.length : start + (name[1] as string).length;
  return start < end ? cite(clean, block, start, end) : null;
}

/** "39 points, 6 years ago" names nobody. */
function isScore(text: string): boolean {
  return /^[\d.,k]+\s+(?:points?|votes?|likes?)\b/i.test(text);
}

function readPosted(clean: CleanArticle, block: PageBlock): Cited | null {
  const date = findVisibleDate(block.text);
  if (date !== null) return { ...cite(clean, block, date.start, date.end), text: date.edtf };
  const stamp = block.block.path.findLast(({ attributes }) => attributes.datetime !== undefined);
  const value = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?/.exec(stamp?.attributes.datetime ?? '');
  if (value === null) return null;
  return {
    ...cite(clean, block, 0, block.text.length),
    text: value[2] === undefined ? (value[1] as string) : `${value[1]}T${value[2]}`,
  };
}

function cite({ view }: CleanArticle, { block }: PageBlock, start: number, end: number): Cited {
  const span = view.span(block.span.start + start, block.span.start + end);
  return { source: view.toSource(span), text: view.read(span) };
}
