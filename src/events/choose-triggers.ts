import type { EventType } from '../document/events.ts';
import { type ChoiceModel, chooseBest } from './choice-model.ts';
import type { Candidate } from './find-candidates.ts';
import type { ReadSentence } from './read-sentences.ts';
import { triggerFeatures } from './trigger-features.ts';

/** A word that was chosen as the trigger of an event; "replaced X with Y" tells two. */
export interface ChosenTrigger {
  readonly candidate: Candidate;
  readonly types: readonly EventType[];
  /** The share of the odds that it tells some event, and the share of those that its type has. */
  readonly share: number;
  readonly typeShare: number;
  readonly rules: readonly string[];
}

/** The candidates of a sentence that tell an event, with its type. */
export function chooseTriggers({ context, candidates, memory }: ReadSentence, model: ChoiceModel): ChosenTrigger[] {
  return candidates.flatMap((candidate) => {
    const { shared, own } = triggerFeatures(context, candidate, memory);
    const common = model.score(shared);
    const scores = own.map((features) => common + model.score(features));
    const { index, probability } = chooseBest(scores);
    const option = candidate.options[index];
    if (option === undefined) return [];
    const listed = candidate.listed ? `lexicon:${candidate.lemma}` : 'dated-verb';
    const types = replacement(candidate) ?? [option.type];
    const none = probability * Math.exp(-(scores[index] as number));
    const shares = { share: 1 - none, typeShare: probability / (1 - none) };
    return [{ candidate, types, ...shares, rules: [listed, `sense:${option.fit}`] }];
  });
}

/** "Replaced X with Y" ends one office-holder and starts another. */
function replacement({ lemma, args }: Candidate): EventType[] | null {
  const isReplacement = lemma === 'replace' && args.obliques.some(({ preposition }) => preposition === 'with');
  return isReplacement ? ['Personnel.End', 'Personnel.Start'] : null;
}
