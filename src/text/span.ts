declare const space: unique symbol;

/**
 * A half-open range of UTF-16 units, `start < end` or `start === end` where the empty range is allowed.
 * Which text it counts in is part of the type: a view span and a source span do not mix.
 * Only a `View` mints spans.
 */
export type Span<Space extends 'view' | 'source'> = {
  readonly start: number;
  readonly end: number;
  readonly [space]: Space;
};

/** A range of a view's clean text, in UTF-16 units. */
export type ViewSpan = Span<'view'>;

/** A range of the decoded source, in UTF-16 units. */
export type SourceSpan = Span<'source'>;
