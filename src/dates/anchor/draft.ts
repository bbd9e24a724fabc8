import type { TaggedFinding } from '../match-rules.ts';

/** A temporal expression that is found and not yet placed on the calendar. */
export interface Draft extends TaggedFinding {
  /** The index of its sentence, and of its mention to be. */
  readonly sentence: number;
  readonly index: number;
  /** Offsets in the view. */
  readonly start: number;
  readonly end: number;
  /** The text of its sentence, and where the expression stands in it. */
  readonly text: string;
  readonly at: number;
  readonly until: number;
  /** Whether it stands within quotation marks, or within brackets: such dates do not move the story on. */
  readonly quoted: boolean;
  readonly aside: boolean;
  /** Whether it opens its sentence, but for a few words, or stands in a heading. */
  readonly fronted: boolean;
}
