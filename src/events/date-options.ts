import type { EventDate } from '../document/events.ts';
import { carriedContext, carriedFeatures, datePreposition, localFeatures, type Undated } from './date-features.ts';
import { type Feature, f } from './feature.ts';
import { coarsen, type Moment, momentOf, openStretch, stretch } from './moments.ts';
import type { NarrativeClock, Reading } from './narrative-clock.ts';
import type { LocalDate } from './sentence-context.ts';

/** A time that an event may be given, with the features of the choice. */
export interface DateOption {
  readonly moment: Moment;
  readonly basis: EventDate['basis'];
  readonly features: Feature[];
}

const mostDates = 12;
const coarser = ['day', 'month', 'year'] as const;
/** Features are asked for only where there is a moment to have them: most shapes of most times are none. */
type Add = (moment: Moment | null, basis: EventDate['basis'], features: () => readonly Feature[]) => void;

/**
 * The times that an event may have: the dates of its sentence, what the clock carries over, and the day, month or year
 * around each. No value comes twice.
 */
export function dateOptions(event: Undated, clock: NarrativeClock): DateOption[] {
  const options = new Map<string, DateOption>();
  const add: Add = (moment, basis, features) => {
    if (moment === null) return;
    const known = options.get(moment.edtf);
    if (known) known.features.push(...features());
    else options.set(moment.edtf, { moment, basis, features: [f`any`, ...features()] });
  };
  addLocal(event, add);
  addCarried(event, clock, add);
  return [...options.values()];
}

/** Sets the story's clock by an event that really happened. */
export function setClock(clock: NarrativeClock, event: Undated, option: DateOption | undefined): void {
  if (option === undefined || event.realis !== 'actual') return;
  const reading = { moment: option.moment, sentence: event.context.index };
  clock.event = reading;
  if (option.basis === 'explicit') clock.told.set(kindOf(event), reading);
}

function addLocal(event: Undated, add: Add): void {
  const { context } = event;
  const local = nearestDates(event);
  for (const date of local) {
    const moment = momentOf(date.mention, date.index);
    if (moment === null) continue;
    const { features, kept } = localFeatures(event, date, local);
    add(moment, 'explicit', () => features);
    for (const to of coarser) add(coarsen(moment, to), 'explicit', () => shaped(kept, `to ${to}`));
    const preposition = datePreposition(context, date);
    add(openStretch(moment, 'until'), 'explicit', () => shaped(kept, `until ${preposition}`));
    add(openStretch(moment, 'since'), 'explicit', () => shaped(kept, `since ${preposition}`));
  }
  for (const [at, date] of local.entries()) addStretch(event, date, local[at + 1], add);
}

/** The calendar dates of a sentence around the trigger. A list of hundreds would make the choice quadratic. */
function nearestDates({ context, candidate }: Undated): LocalDate[] {
  const dates = context.dates.filter(({ mention }) => mention.type === 'DATE' || mention.type === 'TIME');
  if (dates.length <= mostDates) return dates;
  const next = dates.findIndex(({ first }) => first > candidate.index);
  const from = Math.max(0, (next < 0 ? dates.length : next) - mostDates / 2);
  return dates.slice(from, from + mostDates);
}

/** What a date made coarser or open keeps of its features: where it stands, marked by how it was made. */
function shaped(kept: readonly string[], shape: string): Feature[] {
  return [f`shaped`, f`shaped ${shape}`, ...kept.map((name) => f`shaped ${shape} ${name}`)];
}

/** From one date of the sentence to the next: "from 23 October until 10 November". */
function addStretch({ context }: Undated, from: LocalDate, to: LocalDate | undefined, add: Add): void {
  if (to === undefined) return;
  const [first, last] = [momentOf(from.mention, from.index), momentOf(to.mention, to.index)];
  if (first === null || last === null) return;
  const prepositions = `${datePreposition(context, from)} ${datePreposition(context, to)}`;
  const near = to.first - from.last <= 3 ? 'near' : 'far';
  add(stretch(first, last), 'explicit', () => [f`stretch`, f`stretch ${prepositions}`, f`stretch ${near}`]);
}

function addCarried(event: Undated, clock: NarrativeClock, add: Add): void {
  const readings: [string, Reading | null][] = [
    ['event', clock.event],
    ['mention', clock.mention],
    ['day', clock.day],
    ['heading', clock.heading],
    ['told', clock.told.get(kindOf(event)) ?? null],
  ];
  const around = carriedContext(event, clock);
  for (const [name, reading] of readings) {
    if (reading === null) continue;
    const { moment, sentence } = reading;
    const distance = event.context.index - sentence;
    const features = (shape: string) => () => carriedFeatures(around, name, shape, moment.precision, distance);
    add(moment, 'inherited', features('same'));
    for (const to of coarser) add(coarsen(moment, to), 'inherited', features(to));
    if (name !== 'event' && name !== 'day') continue;
    add(openStretch(moment, 'since'), 'inherited', features('since'));
    add(openStretch(moment, 'until'), 'inherited', features('until'));
    if (clock.news && clock.published) add(stretch(moment, clock.published), 'inherited', features('to publication'));
    if (clock.mention) add(stretch(moment, clock.mention.moment), 'inherited', features('to mention'));
  }
  const fixed = (name: string, moment: Moment | null, basis: EventDate['basis']) =>
    add(moment, basis, () => carriedFeatures(around, name, 'same', moment?.precision ?? null, 0));
  fixed('topic year', clock.topicYear, 'inherited');
  fixed('topic month', clock.topicMonth, 'inherited');
  fixed('topic day', clock.topicDay, 'inherited');
  fixed('published', clock.published, 'publication');
}

/** Events of one type and word are the same one told again, as far as the clock goes. */
function kindOf({ type }: Undated): string {
  return type;
}
