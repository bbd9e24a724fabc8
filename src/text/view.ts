import { splitsPair } from './code-points.ts';
import { checkEdits, type Edit } from './edit.ts';
import type { SourceSpan, ViewSpan } from './span.ts';

/**
 * Clean text that remembers, for each of its UTF-16 units, the range of the source that it stands for.
 *
 * A view is made from a source by `View.of` and from another view by `edit`; it never changes.
 * Its laws: every unit has a non-empty source range; ranges never go backwards; both halves of a surrogate
 * pair have the same range, so no pair of the source is ever cut. All spans are minted here.
 */
export class View {
  private constructor(
    /** The decoded source, untouched. */
    readonly source: string,
    /** The clean text. */
    readonly text: string,
    private readonly starts: Uint32Array,
    private readonly ends: Uint32Array,
  ) {}

  /** The view that reads exactly as its source. */
  static of(source: string): View {
    const starts = new Uint32Array(source.length);
    const ends = new Uint32Array(source.length);
    for (let i = 0; i < source.length; i++) {
      starts[i] = splitsPair(source, i) ? i - 1 : i;
      ends[i] = splitsPair(source, i + 1) ? i + 2 : i + 1;
    }
    return new View(source, source, starts, ends);
  }

  /**
   * The view after the edits, whose offsets count in this view's text and rise without overlapping.
   * Each unit of an edit's text stands for the whole source range that the edit replaces.
   * @throws RangeError where an edit is empty, out of range, out of order or cuts a surrogate pair.
   */
  edit(edits: readonly Edit[]): View {
    checkEdits(this.text, edits);
    if (edits.length === 0) return this;
    const length = edits.reduce((sum, e) => sum + e.text.length - (e.end - e.start), this.text.length);
    const starts = new Uint32Array(length);
    const ends = new Uint32Array(length);
    const parts: string[] = [];
    let from = 0;
    let to = 0;
    const keep = (until: number) => {
      parts.push(this.text.slice(from, until));
      starts.set(this.starts.subarray(from, until), to);
      ends.set(this.ends.subarray(from, until), to);
      to += until - from;
    };
    for (const { start, end, text } of edits) {
      keep(start);
      parts.push(text);
      starts.fill(this.starts[start] as number, to, to + text.length);
      ends.fill(this.ends[end - 1] as number, to, to + text.length);
      to += text.length;
      from = end;
    }
    keep(this.text.length);
    return new View(this.source, parts.join(''), starts, ends);
  }

  /**
   * A span of this view's text. It may be empty.
   * @throws RangeError where it is out of range, runs backwards or cuts a surrogate pair.
   */
  span(start: number, end: number): ViewSpan {
    return mint(this.text, start, end) as ViewSpan;
  }

  /**
   * A span of the source, for what is read from markup and has no place in the clean text.
   * @throws RangeError where it is out of range, runs backwards or cuts a surrogate pair.
   */
  sourceSpan(start: number, end: number): SourceSpan {
    return mint(this.source, start, end) as SourceSpan;
  }

  /** What a span reads as. */
  read(span: ViewSpan): string {
    return this.text.slice(span.start, span.end);
  }

  /** What the source has, to the letter, at a source span. */
  quote(span: SourceSpan): string {
    return this.source.slice(span.start, span.end);
  }

  /**
   * The source range that a non-empty view span stands for.
   * @throws RangeError for an empty span: it stands for nothing.
   */
  toSource(span: ViewSpan): SourceSpan {
    if (span.start === span.end) throw new RangeError(`View span ${span.start}-${span.end} is empty: it has no source`);
    return this.sourceSpan(this.starts[span.start] as number, this.ends[span.end - 1] as number);
  }

  /** The span of all units of the view whose source ranges begin within a source range; it may be empty. */
  fromSource(start: number, end: number): ViewSpan {
    return this.span(this.firstAt(start), this.firstAt(end));
  }

  /** The first unit of the view whose source range begins at or after a source offset; the length if none does. */
  private firstAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function mint(text: string, start: number, end: number): { start: number; end: number } {
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new RangeError(`Span ${start}-${end} is out of range for a text of length ${text.length}`);
  }
  if (splitsPair(text, start) || splitsPair(text, end))
    throw new RangeError(`Span ${start}-${end} cuts a surrogate pair`);
  return { start, end };
}
