import type { SourceSpan, ViewSpan } from '../text/span.ts';
import type { Cited, PageMetadata } from './clean.ts';

export const zoneKinds = [
  'title',
  'heading',
  'body',
  'caption',
  'byline',
  'references',
  'comment',
  'comment-meta',
  'boilerplate',
] as const;
/** The nine labels of the annotation guidelines. */
export type ZoneKind = (typeof zoneKinds)[number];

/** Who wrote a reader's comment, when, and how deep it is nested (0 for a comment on the article itself). */
export interface CommentInfo {
  readonly author: Cited | null;
  /** The text is an EDTF date. */
  readonly posted: Cited | null;
  readonly depth: number;
}

/** A part of the source with one label. The zones of an article tile its source: they rise, touch and leave nothing out. */
export interface Zone {
  readonly source: SourceSpan;
  /** What of the view lies in it; empty for hidden markup. The view spans of all zones tile the view. */
  readonly span: ViewSpan;
  readonly kind: ZoneKind;
  /** The name of the rule that put it there. */
  readonly rule: string;
  /** Only for `comment` and `comment-meta`. */
  readonly comment?: CommentInfo;
}

/** The zones of an article and what the page says of itself, visible lines included. */
export interface ZonedArticle {
  readonly zones: readonly Zone[];
  readonly metadata: PageMetadata;
}
