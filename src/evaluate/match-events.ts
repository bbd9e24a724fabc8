import type { GoldEvent } from './gold.ts';
import { matchOneToOne, overlapping } from './match.ts';
import type { PredictedEvent } from './prediction.ts';

/** A gold event and the prediction that it is matched with. */
export interface EventPair {
  readonly gold: GoldEvent;
  readonly predicted: PredictedEvent;
}

/** All events of an article: matched pairs, and what stays alone on either side. */
export interface EventMatching {
  readonly pairs: readonly EventPair[];
  readonly missed: readonly GoldEvent[];
  readonly spurious: readonly PredictedEvent[];
}

/** Matches events by their triggers. */
export function matchEvents(gold: readonly GoldEvent[], predicted: readonly PredictedEvent[]): EventMatching {
  const sameType = (g: number, p: number) => (gold[g]!.type === predicted[p]!.type ? 1 : 0);
  const triggers = [gold, predicted].map((side) => side.map((event) => event.trigger));
  const matches = matchOneToOne(overlapping(triggers[0]!, triggers[1]!, sameType));
  const [golds, predictions] = [new Set(matches.map((m) => m.gold)), new Set(matches.map((m) => m.predicted))];
  return {
    pairs: matches.map((m) => ({ gold: gold[m.gold]!, predicted: predicted[m.predicted]! })),
    missed: gold.filter((_, i) => !golds.has(i)),
    spurious: predicted.filter((_, i) => !predictions.has(i)),
  };
}

/** Whether a pair has the same type. */
export const isTyped = ({ gold, predicted }: EventPair): boolean => gold.type === predicted.type;
