import type { Article } from '../document/article.ts';
import type { ZoneKind } from '../document/zones.ts';
import type { ConlluDocument } from '../language/conllu.ts';
import type { Range } from './range.ts';

// The nouns of gold. All places are ranges of the decoded text in UTF-16 units, checked against their quotes.

/** One line of the text and its zone. */
export interface GoldZone extends Range {
  readonly kind: ZoneKind;
}

/** A date of our own gold; `edtf` is `null` where a reader could not place it. */
export interface GoldDate extends Range {
  readonly edtf: string | null;
}

/** A temporal expression with its TIMEX2 or TIMEX3 value; empty where the annotators gave none. */
export interface GoldTimex extends Range {
  readonly type: string;
  readonly value: string;
}

/** One distinct person, organization, place or event of a document, with every form that the document uses for it. */
export interface GoldEntry {
  readonly type: string;
  readonly forms: readonly string[];
}

/** A name in its place. */
export interface GoldName extends Range {
  readonly type: string;
}

export interface GoldRole extends Range {
  readonly role: string;
}

/** An event. What the gold of its kind does not annotate is `undefined` and not scored. */
export interface GoldEvent {
  readonly trigger: Range;
  readonly type: string | undefined;
  /** Each of these values is right; `[null]` where a reader could not place it. */
  readonly dates: readonly (string | null)[] | undefined;
  readonly dated: 'explicit' | 'inherited' | 'none' | undefined;
  readonly realis: string | undefined;
  readonly roles: readonly GoldRole[];
}

/** All events of a text, with the roles that the annotators looked for. */
export interface GoldEvents {
  readonly events: readonly GoldEvent[];
  readonly roles: readonly string[];
}

/** Names in their places, and other mentions whose places are neither right nor wrong. */
export interface GoldNames {
  readonly names: readonly GoldName[];
  readonly leftOut: readonly Range[];
}

/** What to keep of a page and what not: its main text, and snippets. */
export interface GoldPage {
  readonly mainContent: string | undefined;
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
  /** Snippets of readers' comments. */
  readonly comments: readonly string[] | undefined;
}

/** The layers that gold may hold; a document has those whose keys it has. */
export interface GoldLayers {
  readonly zones?: readonly GoldZone[];
  readonly dates?: readonly GoldDate[];
  readonly timex?: readonly GoldTimex[];
  readonly inventory?: readonly GoldEntry[];
  readonly names?: GoldNames;
  readonly events?: GoldEvents;
  readonly page?: GoldPage;
  readonly treebank?: ConlluDocument;
}

/** One text with what is known of it. */
export interface GoldDocument {
  /** The gold file, as the user would write it. */
  readonly path: string;
  readonly article: Article;
  readonly layers: GoldLayers;
}
