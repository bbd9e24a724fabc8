import type { DateLayer, Entity, Sentence, Zone } from '../document.ts';
import type { View } from '../text/view.ts';

/** What the names of an article are found from. */
export interface EntityInput {
  readonly view: View;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Sentence[];
  readonly dates: DateLayer;
}

/** Finds persons, organizations, places and named events, each with all its mentions. */
export function findEntities(_input: EntityInput): Entity[] {
  return [];
}
