import type { DateLayer, Entity, Event, Sentence, Zone } from '../document.ts';
import type { View } from '../text/view.ts';

/** What the events of an article are found from. */
export interface EventInput {
  readonly view: View;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Sentence[];
  readonly dates: DateLayer;
  readonly entities: readonly Entity[];
}

/** Finds what happened, rising by trigger. Only titles, body text and captions make events. */
export function findEvents(_input: EventInput): Event[] {
  return [];
}
