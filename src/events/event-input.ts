import type { DateLayer } from '../document/dates.ts';
import type { Entity } from '../document/entities.ts';
import type { Sentence } from '../document/language.ts';
import type { Zone } from '../document/zones.ts';
import type { View } from '../text/view.ts';

/** What the events of an article are found from. */
export interface EventInput {
  readonly view: View;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Sentence[];
  readonly dates: DateLayer;
  readonly entities: readonly Entity[];
}
