import type { DateMention, Precision } from '../document.ts';
import type { EventInput } from './event-input.ts';

/** A time that an event may have, with what it was read from. */
export interface Moment {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: Precision | null;
  /** Indexes of date mentions. */
  readonly evidence: readonly number[];
}

/** What time a story has reached, kept while its sentences are read in order. */
export interface NarrativeClock {
  /** The time of the event told last, and the sentence that told it. */
  event: { readonly moment: Moment; readonly sentence: number } | null;
  /** The date read last before the sentence. */
  mention: { readonly moment: Moment; readonly sentence: number } | null;
  /** The last date before the sentence that names a day. */
  day: { readonly moment: Moment; readonly sentence: number } | null;
  /** The date of publication where the page or its reader says. */
  readonly published: Moment | null;
}

/** The clock before the first sentence. */
export function startClock({ dates }: EventInput): NarrativeClock {
  const published = dates.published?.edtf ?? null;
  const day = published?.slice(0, 10) ?? null;
  return {
    event: null,
    mention: null,
    day: null,
    published:
      published === null || day === null
        ? null
        : { edtf: day, earliest: day, latest: day, precision: 'day', evidence: [] },
  };
}

/** A mention as a time; `null` where it has no calendar value. */
export function momentOf(mention: DateMention, index: number): Moment | null {
  const { edtf, earliest, latest, precision } = mention;
  return edtf === null ? null : { edtf, earliest, latest, precision, evidence: [index] };
}

/** Moves the clock past the dates of a sentence that has been read. */
export function passDates(clock: NarrativeClock, moments: readonly Moment[], sentence: number): void {
  for (const moment of moments) {
    clock.mention = { moment, sentence };
    if (moment.precision === 'day' || moment.precision === 'time') clock.day = { moment, sentence };
  }
}
