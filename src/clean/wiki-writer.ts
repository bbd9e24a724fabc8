import type { Edit } from '../text/edit.ts';

/** What the markup makes of the line that begins at an offset of the source; `null` for running text. */
export interface WikiLine {
  readonly start: number;
  readonly mark: string | null;
}

/** A range of the source that is not read, and why. */
export interface HiddenRange {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

export interface WikiReading {
  readonly edits: Edit[];
  readonly lines: WikiLine[];
  readonly hidden: HiddenRange[];
}

/** Gathers what a reader of wiki-text finds, in order. */
export class WikiWriter {
  readonly edits: Edit[] = [];
  readonly lines: WikiLine[] = [];
  readonly hidden: HiddenRange[] = [];
  /** Up to where the source has been accounted for by an edit. */
  done = 0;

  /** Replaces a range of the source; what was replaced before stays. */
  replace(start: number, end: number, text: string): void {
    const from = Math.max(start, this.done);
    if (from < end) this.edits.push({ start: from, end, text });
    this.done = Math.max(this.done, end);
  }
}
