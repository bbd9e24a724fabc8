import { splitsPair } from './code-points.ts';

/**
 * One change of a text: the units `start` to `end` (half-open, UTF-16) read as `text`.
 * An edit replaces at least one unit, so that every character of the result has a home.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Checks a list of edits against the text that they change.
 * @throws RangeError with the numbers, where an edit is empty, out of range, out of order or cuts a surrogate pair.
 */
export function checkEdits(text: string, edits: readonly Edit[]): void {
  let last = 0;
  for (const { start, end } of edits) {
    if (!(start < end)) throw new RangeError(`Edit ${start}-${end} is empty: an edit replaces at least one unit`);
    if (start < last) throw new RangeError(`Edit ${start}-${end} begins before the edit that ends at ${last}`);
    if (end > text.length) {
      throw new RangeError(`Edit ${start}-${end} is out of range for a text of length ${text.length}`);
    }
    if (splitsPair(text, start) || splitsPair(text, end)) {
      throw new RangeError(`Edit ${start}-${end} cuts a surrogate pair`);
    }
    last = end;
  }
}
