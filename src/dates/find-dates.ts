import type { Article, DateLayer, PageMetadata, Sentence, Zone } from '../document.ts';
import type { View } from '../text/view.ts';

/** What the dates of an article are found from. */
export interface DateInput {
  readonly article: Article;
  readonly view: View;
  readonly zones: readonly Zone[];
  readonly metadata: PageMetadata;
  readonly sentences: readonly Sentence[];
}

/** Finds all temporal expressions of an article and what they mean. */
export function findDates(_input: DateInput): DateLayer {
  return { mentions: [], published: null };
}
