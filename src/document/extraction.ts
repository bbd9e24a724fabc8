import type { View } from '../text/view.ts';
import type { Article } from './article.ts';
import type { PageMetadata } from './clean.ts';
import type { DateLayer } from './dates.ts';
import type { Entity } from './entities.ts';
import type { Event } from './events.ts';
import type { Sentence } from './language.ts';
import type { Zone } from './zones.ts';

// This folder holds the nouns of the pipeline, a file for what each stage makes. Nothing here does anything.

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
