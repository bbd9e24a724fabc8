import { type EventType, type Realis, type Role, roles } from '../../document/events.ts';
import type { Token } from '../../document/language.ts';
import { assignDate } from '../assign-date.ts';
import { chooseRealis } from '../choose-realis.ts';
import { type ChosenTrigger, chooseTriggers } from '../choose-triggers.ts';
import { partsOf } from '../confidence.ts';
import { type DateOption, dateOptions, setClock } from '../date-options.ts';
import type { EventInput } from '../event-input.ts';
import { type Feature, keepNames, nameOf } from '../feature.ts';
import { type Filler, findFillers } from '../fillers.ts';
import type { Candidate } from '../find-candidates.ts';
import type { ClockModels } from '../models.ts';
import { type NarrativeClock, passDates, startClock } from '../narrative-clock.ts';
import { nounPhrase } from '../noun-phrase.ts';
import { countedPhrase } from '../read-amounts.ts';
import { type ReadSentence, readSentences } from '../read-sentences.ts';
import { realisFeatures, unrealized } from '../realis-features.ts';
import { roleFeatures } from '../role-features.ts';
import type { SentenceContext } from '../sentence-context.ts';
import { triggerFeatures } from '../trigger-features.ts';
import type { JudgedParts } from './fit-confidence.ts';
import type { Example } from './train-choices.ts';

/** A stretch of the view's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An event as annotated, in places of the view. */
export interface TaughtEvent {
  readonly trigger: Stretch;
  readonly type: EventType;
  readonly date: string | null;
  readonly realis: Realis;
  readonly roles: readonly (Stretch & { readonly role: Role | 'amount' })[];
}

/** What one article teaches. */
export interface Lessons {
  readonly trigger: Example[];
  readonly realis: Example[];
  readonly date: Example[];
  readonly role: Example[];
  readonly amount: Example[];
  /** What the given models found, and whether it was right; empty where none were given. */
  readonly confidence: JudgedParts[];
  /** Annotated events that no candidate stands for. */
  readonly missed: TaughtEvent[];
}

/**
 * The examples for every choice that an annotated article gives.
 * @param models set the story's clock by what they choose, right or wrong: whoever learns dates on a clock that is always
 * right (as it is without them) does not learn to mistrust it (exposure bias; data are aggregated as in DAgger, Ross,
 * Gordon and Bagnell 2011)
 */
export function makeExamples(input: EventInput, taught: readonly TaughtEvent[], models?: ClockModels): Lessons {
  keepNames();
  const lessons: Lessons = { trigger: [], realis: [], date: [], role: [], amount: [], confidence: [], missed: [] };
  const clock = startClock(input);
  const found = new Set<TaughtEvent>();
  for (const read of readSentences(input)) {
    const chosen = models && new Map(chooseTriggers(read, models.trigger).map((each) => [each.candidate, each]));
    for (const candidate of read.candidates) {
      const event = taughtAt(read.context, candidate, taught, found);
      teachTrigger(lessons, read, candidate, event);
      if (event !== undefined) {
        found.add(event);
        const option = teachRest(lessons, read.context, candidate, event, clock);
        if (chosen === undefined) setClock(clock, { ...event, context: read.context, candidate }, option);
      }
      const trigger = chosen?.get(candidate);
      if (models === undefined || trigger === undefined) continue;
      for (const type of trigger.types) {
        const parts = moveClock(models, read.context, trigger, type, clock);
        lessons.confidence.push({ parts, right: event?.type === type });
      }
    }
    passDates(clock, read.context);
  }
  lessons.missed.push(...taught.filter((event) => !found.has(event)));
  return lessons;
}

/** Sets the clock by the time that the models give an event. @returns how sure they are of it, in parts */
function moveClock(
  models: ClockModels,
  context: SentenceContext,
  trigger: ChosenTrigger,
  type: EventType,
  clock: NarrativeClock,
): JudgedParts['parts'] {
  const { candidate } = trigger;
  const realis = chooseRealis(models.realis, context, candidate, type);
  const date = assignDate(models.date, { context, candidate, type, realis: realis.value }, clock);
  return partsOf({ trigger, realis, date });
}

function taughtAt(
  { tokens }: SentenceContext,
  { index, last, options }: Candidate,
  taught: readonly TaughtEvent[],
  found: ReadonlySet<TaughtEvent>,
): TaughtEvent | undefined {
  const start = (tokens[index] as Token).span.start;
  const end = (tokens[last] as Token).span.end;
  const here = taught.filter((event) => event.trigger.start < end && start < event.trigger.end && !found.has(event));
  return here.find((event) => options.some(({ type }) => type === event.type)) ?? here[0];
}

function teachTrigger(
  lessons: Lessons,
  read: ReadSentence,
  candidate: Candidate,
  event: TaughtEvent | undefined,
): void {
  const { shared, own } = triggerFeatures(read.context, candidate, read.memory);
  const options = own.map((features) => [...shared, ...features].map(nameOf));
  if (event === undefined) {
    lessons.trigger.push({ options, right: -1 });
    return;
  }
  const right = candidate.options.findIndex(({ type }) => type === event.type);
  if (right >= 0) lessons.trigger.push({ options, right });
  // No sense has its type: it still is an event, of the likeliest one.
  else lessons.trigger.push({ options, right: likeliest(candidate), weight: 0.5 });
}

function likeliest({ options }: Candidate): number {
  return options.reduce((best, option, at) => (option.prior > (options[best]?.prior ?? 0) ? at : best), 0);
}

function teachRest(
  lessons: Lessons,
  context: SentenceContext,
  candidate: Candidate,
  event: TaughtEvent,
  clock: NarrativeClock,
): DateOption | undefined {
  const { type, realis } = event;
  const shared = realisFeatures(context, candidate, type);
  lessons.realis.push({ options: cross(unrealized, shared), right: unrealized.indexOf(realis) });
  const date = teachDate(lessons, context, candidate, event, clock);
  const fillers = findFillers(context, candidate);
  const answers = fillers.map((filler) => event.roles.filter((role) => isAnswer(context, filler, role, fillers)));
  fillers.forEach((filler, at) => {
    const role = answers[at]?.find((answer) => answer.role !== 'amount')?.role as Role | undefined;
    const { shared, own } = roleFeatures(context, candidate, type, filler);
    const options = cross(roles, shared).map((features, option) => [
      ...(own[option] as Feature[]).map(nameOf),
      ...features,
    ]);
    lessons.role.push({ options, right: role === undefined ? -1 : roles.indexOf(role) });
    if (countedPhrase(context, filler.head) === null) return;
    const isAmount = answers[at]?.some((answer) => answer.role === 'amount');
    lessons.amount.push({ options: [shared.map(nameOf)], right: isAmount ? 0 : -1 });
  });
  return date;
}

/** `name feature` for every name: what `scoreCrossed` looks up. */
function cross(names: readonly string[], features: readonly Feature[]): string[][] {
  return names.map((name) => features.map((feature) => `${name} ${nameOf(feature)}`));
}

/** Whether a phrase is what was annotated: its head lies in the quote, and no phrase above it in the quote does. */
function isAnswer(context: SentenceContext, { head }: Filler, quote: Stretch, fillers: readonly Filler[]): boolean {
  const inside = (at: number) => {
    const { span } = context.tokens[at] as Token;
    return span.start >= quote.start && span.end <= quote.end;
  };
  if (!inside(head)) return false;
  const [first, last] = nounPhrase(context, head);
  const length = (context.tokens[last] as Token).span.end - (context.tokens[first] as Token).span.start;
  if (length <= 0) return false;
  const above = context.tree.ancestors(head);
  return !fillers.some((other) => other.head !== head && inside(other.head) && above.includes(other.head));
}

/** @returns the option that is right; `undefined` where there is none */
function teachDate(
  lessons: Lessons,
  context: SentenceContext,
  candidate: Candidate,
  { type, realis, date }: TaughtEvent,
  clock: NarrativeClock,
): DateOption | undefined {
  const options = dateOptions({ context, candidate, type, realis }, clock);
  const right = options.findIndex(({ moment }) => moment.edtf === date);
  if (options.length > 0 && (date === null || right >= 0)) {
    lessons.date.push({ options: options.map(({ features }) => features.map(nameOf)), right });
  }
  return options[right];
}
