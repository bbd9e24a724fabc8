import type { MessagePort } from 'node:worker_threads';
import type { Article } from '../document/article.ts';
import type { ArticleOutput, Failure } from './make-output.ts';

/** What a worker thread is given. */
export interface ArticleTask {
  readonly article: Article;
  readonly name: string;
  /** Hears the name of each stage as it begins. */
  readonly stages: MessagePort;
}

/**
 * What a worker thread does: one article. The stages are loaded here and not at the top, so that a thread always starts:
 * an incomplete installation fails articles with a message instead of hanging the pool.
 */
export default async function workOnArticle({ article, name, stages }: ArticleTask): Promise<ArticleOutput | Failure> {
  const { makeOutput } = await import('./make-output.ts');
  const output = makeOutput(article, name, (stage, run) => {
    stages.postMessage(stage);
    return run();
  });
  stages.close();
  return output;
}
