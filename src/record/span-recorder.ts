import { createHash } from 'node:crypto';
import type { Cited } from '../document/clean.ts';
import { CodePoints } from '../text/code-points.ts';
import type { SourceSpan, ViewSpan } from '../text/span.ts';
import type { View } from '../text/view.ts';
import type { SpanRecord } from './schema.ts';

/** The one door from spans of the program (UTF-16 units) to positions of the output (code points of the source). */
export class SpanRecorder {
  private readonly points: CodePoints;

  constructor(private readonly view: View) {
    this.points = new CodePoints(view.source);
  }

  /** Start and end alone. */
  range(span: SourceSpan): { start: number; end: number } {
    return { start: this.points.at(span.start), end: this.points.at(span.end) };
  }

  /** The first 8 hex digits of the SHA-256 of what the source has there, in UTF-8. */
  digest(span: SourceSpan): string {
    return createHash('sha256').update(this.view.quote(span)).digest('hex').slice(0, 8);
  }

  /** A place in the clean text: its raw slice, and how it reads where that differs. */
  span(span: ViewSpan): SpanRecord {
    return this.source(this.view.toSource(span), this.view.read(span));
  }

  /** A place in the source that reads as `text`. */
  source(span: SourceSpan, text: string): SpanRecord {
    const quote = this.view.quote(span);
    return { ...this.range(span), quote, ...(text === quote ? {} : { text }) };
  }

  /** A value read from the page, `null` where there is none. */
  cited(cited: Cited | null): SpanRecord | null {
    return cited && this.source(cited.source, cited.text);
  }
}
