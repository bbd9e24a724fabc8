import type { EventInput } from './event-input.ts';
import { coarsen, dayMoment, type Moment, momentOf } from './moments.ts';
import type { SentenceContext } from './sentence-context.ts';

/** A time that the story has named, and the sentence that named it. */
export interface Reading {
  readonly moment: Moment;
  readonly sentence: number;
}

/** What time a story has reached, kept while its sentences are read in order. */
export interface NarrativeClock {
  /** The time of the event told last. */
  event: Reading | null;
  /** The date read last before the sentence. */
  mention: Reading | null;
  /** The last date before the sentence that names a day. */
  day: Reading | null;
  /** The last date of a title or heading. */
  heading: Reading | null;
  /** For each kind of event (`type` and lemma) the time that it was last given by a date in its own sentence. */
  readonly told: Map<string, Reading>;
  /** The year, month and day that the article names most. */
  readonly topicYear: Moment | null;
  readonly topicMonth: Moment | null;
  readonly topicDay: Moment | null;
  /** The date of publication where the page or its reader says. */
  readonly published: Moment | null;
  /** Whether the article tells what happened in the weeks before it was published. */
  readonly news: boolean;
}

const storyZones: ReadonlySet<string> = new Set(['title', 'heading', 'body', 'caption']);

/** The clock before the first sentence. */
export function startClock({ dates, sentences, zones }: EventInput): NarrativeClock {
  const day = dates.published?.edtf.slice(0, 10) ?? null;
  const named = dates.mentions.flatMap((mention, index): Named[] => {
    const zone = zones[sentences[mention.sentence]?.zone ?? -1]?.kind ?? 'boilerplate';
    const moment = momentOf(mention, index);
    const count = storyZones.has(zone) ? 1 : zone === 'references' ? referenceCount : 0;
    return moment === null || count === 0 ? [] : [{ moment, count }];
  });
  return {
    event: null,
    mention: null,
    day: null,
    heading: null,
    told: new Map(),
    topicYear: mostNamed(named, 'year'),
    topicMonth: mostNamed(named, 'month'),
    topicDay: mostNamed(named, 'day'),
    published: day === null ? null : dayMoment(day),
    news: day !== null && named.some(({ moment, count }) => count === 1 && isShortlyBefore(moment, day)),
  };
}

/** Within the month of the publication or the one before, told to the day. */
function isShortlyBefore({ earliest, precision }: Moment, day: string): boolean {
  if (earliest === null || (precision !== 'day' && precision !== 'time' && precision !== 'week')) return false;
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return earliest <= day && months(day) - months(earliest) <= 1;
}

interface Named {
  readonly moment: Moment;
  readonly count: number;
}

/** A source's title may name the story's year, but its own year of printing is no part of the story. */
const referenceCount = 0.5;

/** The year, month or day that most of the dates lie in; the first of equals. */
function mostNamed(named: readonly Named[], precision: 'year' | 'month' | 'day'): Moment | null {
  const counts = new Map<string, { moment: Moment; count: number }>();
  for (const { moment: each, count } of named) {
    const moment = each.precision === precision ? each : coarsen(each, precision);
    if (moment === null) continue;
    const known = counts.get(moment.edtf);
    if (known) known.count += count;
    else counts.set(moment.edtf, { moment, count });
  }
  let best: { moment: Moment; count: number } | null = null;
  for (const each of counts.values()) if (best === null || each.count > best.count) best = each;
  return best?.moment ?? null;
}

/** Moves the clock past the dates of a sentence that has been read. Comments and page furniture do not move it. */
export function passDates(clock: NarrativeClock, { dates, zone, index: sentence }: SentenceContext): void {
  if (!storyZones.has(zone)) return;
  for (const { mention, index } of dates) {
    const moment = momentOf(mention, index);
    if (moment === null || mention.type === 'DURATION' || mention.type === 'SET') continue;
    clock.mention = { moment, sentence };
    if (moment.precision === 'day' || moment.precision === 'time') clock.day = { moment, sentence };
    if (zone === 'title' || zone === 'heading') clock.heading = { moment, sentence };
  }
}
