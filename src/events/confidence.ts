import type { Participant } from '../document/events.ts';
import type { ChosenDate } from './assign-date.ts';
import type { ChosenRealis } from './choose-realis.ts';
import type { ChosenTrigger } from './choose-triggers.ts';

/** What the confidence of an event is summed from. */
export interface ConfidenceParts {
  readonly trigger: ChosenTrigger;
  readonly realis: ChosenRealis;
  readonly date: ChosenDate;
  readonly participants: readonly Participant[];
}

/** Between 0 and 1: how likely the trigger and its type are right, as the reliability table of the evaluation shows. */
export function confidenceOf({ trigger }: ConfidenceParts): number {
  return Math.round(trigger.probability * 1000) / 1000;
}
