import type { ViewSpan } from '../text/span.ts';
import type { Precision } from './dates.ts';

// biome-ignore format: a table
export const eventTypes = [
  'Conflict.Attack', 'Conflict.Demonstrate', 'Conflict.Revolt', 'Conflict.Seize', 'Conflict.Cease',
  'Military.Deploy', 'Military.Withdraw', 'Movement.Travel', 'Movement.Flee', 'Movement.Deport',
  'Life.Born', 'Life.Die', 'Life.Injure', 'Life.Marry',
  'Justice.Arrest', 'Justice.Release', 'Justice.Try', 'Justice.Execute',
  'Personnel.Start', 'Personnel.End', 'Personnel.Elect',
  'Government.Agree', 'Government.Break', 'Government.Enact', 'Government.Form', 'Government.Fall',
  'Organization.Start', 'Organization.End', 'Contact.Meet', 'Contact.Request', 'Contact.Say',
  'Transaction.Transfer', 'Culture.Create', 'Culture.Honour', 'Contest.Win', 'Disaster.Strike', 'Other',
] as const;
/** The types of the annotation guidelines. */
export type EventType = (typeof eventTypes)[number];
export const roles = ['agent', 'patient', 'place', 'origin', 'destination'] as const;
export type Role = (typeof roles)[number];
export const realisValues = ['actual', 'negated', 'planned', 'hypothetical'] as const;
export type Realis = (typeof realisValues)[number];

/** Who or what takes part in an event. The span has no leading article and no relative clause. */
export interface Participant {
  readonly role: Role;
  readonly span: ViewSpan;
  /** The head word of the span. */
  readonly head: ViewSpan;
  /** The index of the entity; `null` where it is none. */
  readonly entity: number | null;
}

/** A number of people or things tied to an event. */
export interface Amount {
  readonly span: ViewSpan;
  /** `null` where no figure can be given ("dozens" is 24 and approximate; "many" is `null`). */
  readonly value: number | null;
  /** The counted noun as it stands; `null` where none. */
  readonly unit: string | null;
  readonly approximate: boolean;
}

/** When an event happened. Earliest and latest are days; `evidence` are indexes of date mentions. */
export interface EventDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: Precision | null;
  readonly basis: 'explicit' | 'inherited' | 'publication';
  readonly evidence: readonly number[];
}

/** Who says that an event happened, where the article does not say so in its own voice. */
export interface Attribution {
  readonly span: ViewSpan;
  readonly entity: number | null;
}

/** Something that happened, or was said to be going to happen. */
export interface Event {
  readonly type: EventType;
  /** The index of its sentence. */
  readonly sentence: number;
  readonly trigger: ViewSpan;
  readonly lemma: string;
  readonly date: EventDate | null;
  readonly participants: readonly Participant[];
  readonly amounts: readonly Amount[];
  readonly realis: Realis;
  readonly attribution: Attribution | null;
  /** Between 0 and 1. */
  readonly confidence: number;
  /** The rules that fired, in order. */
  readonly rules: readonly string[];
}
