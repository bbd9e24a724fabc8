import type { EventType, Realis } from '../document/events.ts';
import { type ChoiceModel, chooseBest } from './choice-model.ts';
import type { Candidate } from './find-candidates.ts';
import { realisFeatures, unrealized } from './realis-features.ts';
import { ruleRealis } from './rule-realis.ts';
import type { SentenceContext } from './sentence-context.ts';

/** Whether an event really happened, and how sure that is. */
export interface ChosenRealis {
  readonly value: Realis;
  readonly probability: number;
  readonly rules: readonly string[];
}

/** Whether an event happened, was denied, was intended, or was only thought of. */
export function chooseRealis(
  model: ChoiceModel,
  context: SentenceContext,
  candidate: Candidate,
  type: EventType,
): ChosenRealis {
  const ruled = ruleRealis(context, candidate.index);
  if (ruled !== null) return { value: ruled, probability: 1, rules: [`realis:${ruled}-by-rule`] };
  const { index, probability } = chooseBest(model.scoreCrossed(unrealized, realisFeatures(context, candidate, type)));
  const value = unrealized[index] ?? 'actual';
  return { value, probability, rules: value === 'actual' ? [] : [`realis:${value}`] };
}
