import { GoldError } from './gold-error.ts';
import type { Range } from './range.ts';

/** A place as gold writes it: Unicode code points, and what stands there. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly quote?: string;
}

/** Turns places of one text, in code points, into ranges in UTF-16 units, and checks them. */
export class Places {
  /** The UTF-16 offset of each code point and of the end; `null` where the two ways of counting agree. */
  private readonly units: Uint32Array | null;

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {
    this.units = unitsOf(text);
  }

  /**
   * The range of a place.
   * @throws GoldError where it lies outside of the text or where its quote does not stand there.
   */
  at(place: Place | undefined): Range {
    if (!place) throw new GoldError(`${this.file}: an item has no place, or an event no trigger.`);
    const { start, end, quote } = place;
    const count = this.units === null ? this.text.length : this.units.length - 1;
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= count)) {
      throw new GoldError(`${this.file}: the place ${start}-${end} lies outside of a text of ${count} code points.`);
    }
    const range = this.units === null ? { start, end } : { start: this.units[start]!, end: this.units[end]! };
    const there = this.text.slice(range.start, range.end);
    if (quote === undefined || quote === there) return range;
    throw new GoldError(
      `${this.file}: at ${start}-${end} stands ${JSON.stringify(there)}, not ${JSON.stringify(quote)}.`,
    );
  }
}

function unitsOf(text: string): Uint32Array | null {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return null;
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  return Uint32Array.from([...units, at]);
}
