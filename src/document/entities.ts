import type { ViewSpan } from '../text/span.ts';

export type EntityType = 'person' | 'organization' | 'place' | 'event';
/** `name`: a name in any form; `nominal`: "the prime minister"; `pronoun`: "he"; `adjective`: "Hungarian" for Hungary. */
export type MentionForm = 'name' | 'nominal' | 'pronoun' | 'adjective';

/** One place where an entity is spoken of. */
export interface Mention {
  readonly span: ViewSpan;
  /** The index of its sentence. */
  readonly sentence: number;
  readonly form: MentionForm;
  /** Between 0 and 1; 1 for a name. */
  readonly confidence: number;
  readonly rule: string;
}

/** A person, organization, place or named event with all its mentions in the article, rising by position. */
export interface Entity {
  readonly type: EntityType;
  /** The fullest form of its name. */
  readonly name: string;
  readonly mentions: readonly Mention[];
}
