import type { DateLayer, Entity, Sentence, Zone } from '../document.ts';
import type { View } from '../text/view.ts';

/** What the events of an article are found from. */
export interface EventInput {
  readonly view: View;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Sentence[];
  readonly dates: DateLayer;
  readonly entities: readonly Entity[];
}
