import type { EventDate } from '../document/events.ts';
import { type ChoiceModel, choose } from './choice-model.ts';
import type { Undated } from './date-features.ts';
import { dateOptions, setClock } from './date-options.ts';
import type { NarrativeClock } from './narrative-clock.ts';

/** When an event happened, and how sure that is. */
export interface ChosenDate {
  readonly date: EventDate | null;
  readonly probability: number;
  readonly rules: readonly string[];
}

/** Chooses the time of an event and sets the story's clock by it, where it really happened. */
export function assignDate(model: ChoiceModel, event: Undated, clock: NarrativeClock): ChosenDate {
  const options = dateOptions(event, clock);
  const { index, probability } = choose(
    model,
    options.map(({ features }) => features),
  );
  const option = options[index];
  if (option === undefined) return { date: null, probability, rules: [] };
  const { moment, basis } = option;
  setClock(clock, event, option);
  return { date: { ...moment, basis }, probability, rules: [`date:${basis}`] };
}
