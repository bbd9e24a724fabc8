import type { Article } from '../document/article.ts';
import type { TaughtEvent } from '../events/train/make-examples.ts';

/** An article to learn from, with its events; their places are units of the article's source. */
export interface TaughtArticle {
  readonly article: Article;
  readonly events: readonly TaughtEvent[];
}
