import type { SourceSpan, ViewSpan } from '../text/span.ts';
import type { View } from '../text/view.ts';
import type { Article } from './article.ts';

/** A value read from the page, with the characters that it was read from. */
export interface Cited {
  readonly source: SourceSpan;
  /** How it reads: character references decoded, spaces folded. */
  readonly text: string;
}

/** What a page says of itself, in its markup or in visible lines. Each is `null` where the page does not say. */
export interface PageMetadata {
  readonly title: Cited | null;
  readonly author: Cited | null;
  /** The text is an EDTF date. */
  readonly published: Cited | null;
  readonly language: Cited | null;
  readonly url: Cited | null;
  readonly siteName: Cited | null;
}

/** An element that a block lies in, outermost first in a block's path. */
export interface ElementInfo {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its start tag begins in the source: two blocks of one element share the same object. */
  readonly start: number;
}

/** A stretch of the view between two line or block ends: a paragraph, a list item, a table cell, a line of plain text. */
export interface Block {
  /** Its text without outer white space. Blocks rise and do not overlap. */
  readonly span: ViewSpan;
  /** The elements around it; empty where the source has no markup. */
  readonly path: readonly ElementInfo[];
  /** Parts of the block that are link labels. */
  readonly links: readonly ViewSpan[];
  /** What wiki-text or a plain-text convention makes of the line: `heading:2`, `list-item`, `category`, `file` ... */
  readonly mark: string | null;
}

/** The clean view of an article, with what the markup says of its parts. */
export interface CleanArticle {
  readonly article: Article;
  readonly view: View;
  readonly blocks: readonly Block[];
  /** Ranges of the source that hold no readable text (scripts, styles, hidden elements), with the rule that says so. */
  readonly hidden: readonly { readonly source: SourceSpan; readonly rule: string }[];
  readonly metadata: PageMetadata;
}
