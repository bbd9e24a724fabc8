import type { Amount, Event } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import { assignDate } from './assign-date.ts';
import { assignRoles, type TiedAmount } from './assign-roles.ts';
import { chooseRealis } from './choose-realis.ts';
import { type ChosenTrigger, chooseTriggers } from './choose-triggers.ts';
import { confidenceOf } from './confidence.ts';
import type { EventInput } from './event-input.ts';
import { findAttribution } from './find-attribution.ts';
import type { EventModels } from './models.ts';
import { type NarrativeClock, passDates, startClock } from './narrative-clock.ts';
import { readSentences } from './read-sentences.ts';
import type { SentenceContext } from './sentence-context.ts';
import { tieAmounts } from './tie-amounts.ts';

/** The events of an article under given models, in the order of their triggers. */
export function decideEvents(input: EventInput, models: EventModels): Event[] {
  const clock = startClock(input);
  return readSentences(input).flatMap((read) => {
    const events = chooseTriggers(read, models.trigger).flatMap((trigger) =>
      eventsOf(input, read.context, trigger, clock, models),
    );
    passDates(clock, read.context);
    const amounts = tieAmounts(events.map(({ ties }) => ties));
    return events.map(({ event }, at) => ({ ...event, amounts: amounts[at] as Amount[] }));
  });
}

/** An event, and the numbers that it may count if no other event of its sentence does. */
interface DecidedEvent {
  readonly event: Event;
  readonly ties: readonly TiedAmount[];
}

/** One event for each type that the trigger tells. */
function eventsOf(
  { view }: EventInput,
  context: SentenceContext,
  trigger: ChosenTrigger,
  clock: NarrativeClock,
  models: EventModels,
): DecidedEvent[] {
  const { candidate } = trigger;
  const { tokens } = context;
  const [first, last] = [tokens[candidate.index] as Token, tokens[candidate.last] as Token];
  return trigger.types.map((type) => {
    const realis = chooseRealis(models.realis, context, candidate, type);
    const date = assignDate(models.date, { context, candidate, type, realis: realis.value }, clock);
    const { participants, amounts: ties } = assignRoles(models, view, context, candidate, type);
    const confidence = confidenceOf({ trigger, realis, date });
    const event: Event = {
      type,
      sentence: context.index,
      trigger: view.span(first.span.start, last.span.end),
      lemma: candidate.lemma.replaceAll('_', ' '),
      date: date.date,
      participants,
      amounts: [],
      realis: realis.value,
      attribution: type === 'Contact.Say' ? null : findAttribution(view, context, candidate.index),
      confidence: confidence.value,
      rules: [...trigger.rules, ...date.rules, ...realis.rules, ...confidence.rules],
    };
    return { event, ties };
  });
}
