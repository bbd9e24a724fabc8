import type { EntityType } from '../../document/entities.ts';
import { fold } from '../fold.ts';
import { listed } from '../tagger/gazetteer.ts';
import type { TokenName } from '../tagger/labels.ts';
import { listedAs } from './found-name.ts';
import { placeOfPeople } from './peoples.ts';

/** A name within its sentence, with the rule that it comes from. */
export interface AmendedName extends Omit<TokenName, 'type'> {
  readonly type: EntityType;
  readonly rule: string;
}

/** Whether a word names a people: "Soviets" and the like do whatever else they are listed as. */
export function isPeople(text: string): boolean {
  const bits = listedAs(fold(text));
  if (placeOfPeople(text) !== undefined && text.endsWith('s')) return true;
  return (bits & listed.people) !== 0 && (bits & (listed.country | listed.organization)) === 0;
}
