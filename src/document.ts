import type { SourceSpan, ViewSpan } from './text/span.ts';
import type { View } from './text/view.ts';

// The nouns of the pipeline, in the order in which the stages make them. Nothing here does anything.

/** How a source is written. `text` is anything that is neither HTML nor wiki-text. */
export type Format = 'text' | 'html' | 'wiki';

/** What a person says about an article that its page may not: from `NAME.meta.json` or the command line. */
export interface StatedMetadata {
  /** ISO date or date and time, `YYYY-MM-DD` first. */
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
}

/** One raw article: what was read from disk, decoded and otherwise untouched. */
export interface Article {
  /** The path as the user would write it, with forward slashes. */
  readonly path: string;
  /** The decoded text, without byte order mark. All source spans count in it (UTF-16 units). */
  readonly source: string;
  /** Hex digest of the bytes on disk. */
  readonly sha256: string;
  /** The number of bytes on disk. */
  readonly bytes: number;
  /** The WHATWG name of the encoding that the bytes were decoded from, e.g. `utf-8`, `windows-1250`. */
  readonly encoding: string;
  readonly format: Format;
  readonly stated: StatedMetadata;
  /** What a person should know about the decoding, e.g. that some bytes belong to no character. */
  readonly problems?: readonly string[];
}

/** A value read from the page, with the characters that it was read from. */
export interface Cited {
  readonly source: SourceSpan;
  /** How it reads: character references decoded, spaces folded. */
  readonly text: string;
}

/** What a page says of itself, in its markup or in visible lines. Each is `null` where the page does not say. */
export interface PageMetadata {
  readonly title: Cited | null;
  readonly author: Cited | null;
  /** The text is an EDTF date. */
  readonly published: Cited | null;
  readonly language: Cited | null;
  readonly url: Cited | null;
  readonly siteName: Cited | null;
}

/** An element that a block lies in, outermost first in a block's path. */
export interface ElementInfo {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its start tag begins in the source: two blocks of one element share the same object. */
  readonly start: number;
}

/** A stretch of the view between two line or block ends: a paragraph, a list item, a table cell, a line of plain text. */
export interface Block {
  /** Its text without outer white space. Blocks rise and do not overlap. */
  readonly span: ViewSpan;
  /** The elements around it; empty where the source has no markup. */
  readonly path: readonly ElementInfo[];
  /** Parts of the block that are link labels. */
  readonly links: readonly ViewSpan[];
  /** What wiki-text or a plain-text convention makes of the line: `heading:2`, `list-item`, `category`, `file` ... */
  readonly mark: string | null;
}

/** The clean view of an article, with what the markup says of its parts. */
export interface CleanArticle {
  readonly article: Article;
  readonly view: View;
  readonly blocks: readonly Block[];
  /** Ranges of the source that hold no readable text (scripts, styles, hidden elements), with the rule that says so. */
  readonly hidden: readonly { readonly source: SourceSpan; readonly rule: string }[];
  readonly metadata: PageMetadata;
}

export const zoneKinds = [
  'title',
  'heading',
  'body',
  'caption',
  'byline',
  'references',
  'comment',
  'comment-meta',
  'boilerplate',
] as const;
/** The nine labels of the annotation guidelines. */
export type ZoneKind = (typeof zoneKinds)[number];

/** Who wrote a reader's comment, when, and how deep it is nested (0 for a comment on the article itself). */
export interface CommentInfo {
  readonly author: Cited | null;
  /** The text is an EDTF date. */
  readonly posted: Cited | null;
  readonly depth: number;
}

/** A part of the source with one label. The zones of an article tile its source: they rise, touch and leave nothing out. */
export interface Zone {
  readonly source: SourceSpan;
  /** What of the view lies in it; empty for hidden markup. The view spans of all zones tile the view. */
  readonly span: ViewSpan;
  readonly kind: ZoneKind;
  /** The name of the rule that put it there. */
  readonly rule: string;
  /** Only for `comment` and `comment-meta`. */
  readonly comment?: CommentInfo;
}

/** The zones of an article and what the page says of itself, visible lines included. */
export interface ZonedArticle {
  readonly zones: readonly Zone[];
  readonly metadata: PageMetadata;
}

/** Universal part-of-speech tags (Universal Dependencies version 2). */
// biome-ignore format: a table
export const partsOfSpeech = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM',
  'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** A word or a sign. Clitics ("n't", "'s") are tokens of their own, as in Universal Dependencies. */
export interface Token {
  readonly span: ViewSpan;
  /** The text of the span, to the letter. */
  readonly text: string;
  /** The dictionary form, lower case except for proper nouns. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** The Penn Treebank tag (VBD, NNS ...). */
  readonly tag: string;
  /** The index in the sentence of the token that governs this one; -1 for the root. */
  readonly head: number;
  /** The Universal Dependencies relation to the head, with its subtype (`nsubj:pass`); `root` for the root. */
  readonly relation: string;
}

/** A sentence within one zone. Sentences rise and do not overlap. */
export interface Sentence {
  readonly span: ViewSpan;
  /** The index of its zone. */
  readonly zone: number;
  readonly tokens: readonly Token[];
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type Precision =
  | 'time'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'range';
export type DatePart = 'century' | 'year' | 'month' | 'day' | 'time';

/** A part of a date's value that its own text does not state. */
export interface InferredPart {
  readonly part: DatePart;
  /** The index of the date mention that it came from, or the page's publication date. */
  readonly from: number | 'publication';
  readonly rule: string;
}

/** A temporal expression and what it means. */
export interface DateMention {
  readonly span: ViewSpan;
  /** The index of its sentence. */
  readonly sentence: number;
  readonly type: TimexType;
  /** TIMEX3 value: `1944-09-23`, `1939-SP`, `P3D`, `PAST_REF`, `XXXX-XX-XX`. */
  readonly value: string;
  /** TIMEX3 modifier (`START`, `MID`, `END`, `APPROX`, `EARLY`, `LATE`, ...). */
  readonly mod: string | null;
  /** EDTF (ISO 8601-2) value; `null` where there is no calendar value. */
  readonly edtf: string | null;
  /** First and last day that the value allows, `YYYY-MM-DD` in the proleptic Gregorian calendar, year 0 is 1 BC; `null` where open or unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: Precision | null;
  readonly stated: readonly DatePart[];
  readonly inferred: readonly InferredPart[];
  /** The rule that found it. */
  readonly rule: string;
  /** Findings: `impossible-date`, `weekday-mismatch`, `ambiguous-day-month`, `after-publication` ... */
  readonly problems: readonly string[];
}

/** All dates of an article, rising by position, and when it was published. */
export interface DateLayer {
  readonly mentions: readonly DateMention[];
  /** EDTF, with what it was read from; `null` where nobody says. Never taken from today's date. */
  readonly published: { readonly edtf: string; readonly source: SourceSpan | 'stated' } | null;
}

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

/** A stage that failed on an article, so that its layer is empty; for `read`, what was wrong with the bytes. */
export interface StageError {
  readonly stage: 'read' | 'dates' | 'entities' | 'events';
  readonly message: string;
}

/** Everything that was taken from one article. Layers refer to each other by index. */
export interface Extraction {
  readonly article: Article;
  readonly view: View;
  readonly metadata: PageMetadata;
  readonly zones: readonly Zone[];
  /** ISO 639-1 code of the article's text; `null` where there is too little text to tell. */
  readonly language: string | null;
  readonly sentences: readonly Sentence[];
  readonly dates: DateLayer;
  readonly entities: readonly Entity[];
  readonly events: readonly Event[];
  readonly errors: readonly StageError[];
}
