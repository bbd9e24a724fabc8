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

/** Whether two ranges of the same text share at least one unit. */
export function overlaps<S extends 'view' | 'source'>(a: Span<S>, b: Span<S>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains<S extends 'view' | 'source'>(outer: Span<S>, inner: Span<S>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
