import type { MentionForm } from '../../document/entities.ts';
import type { GatheredName } from '../gather/gather-names.ts';
import type { FoundName } from '../names/found-name.ts';

/** An entity that may be referred to. */
export type Referent = GatheredName;

/** Words that refer to an entity and are no name of it. */
export interface Reference {
  /** The index of the entity. */
  readonly entity: number;
  readonly name: FoundName;
  readonly form: MentionForm;
  readonly confidence: number;
  readonly rule: string;
}

/** Where a name stands: entity and tokens. */
export interface Standing {
  readonly entity: number;
  readonly first: number;
  readonly last: number;
}

/** The names of each sentence, rising by position, by the index of the sentence. */
export function standingBySentence(entities: readonly Referent[]): Map<number, Standing[]> {
  const standing = new Map<number, Standing[]>();
  entities.forEach(({ forms }, entity) => {
    for (const { sentence, first, last } of forms) {
      const row = standing.get(sentence) ?? [];
      row.push({ entity, first, last });
      standing.set(sentence, row);
    }
  });
  for (const row of standing.values()) row.sort((a, b) => a.first - b.first);
  return standing;
}
