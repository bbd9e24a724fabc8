import { availableParallelism } from 'node:os';
import type { StatedMetadata } from '../document/article.ts';
import { messageOf } from '../message-of.ts';
import type { ArticleFile, FoundArticles } from '../read/find-articles.ts';
import { readArticle } from '../read/read-article.ts';
import { ArticlePool } from './article-pool.ts';
import { collectGarbageEarly } from './collect-garbage-early.ts';
import { inOrder } from './in-order.ts';
import { nameOutputs, type OutputName } from './name-outputs.ts';
import { type Disk, OutputFolder } from './output-folder.ts';
import { type Job, type LedgerOptions, RunLedger, type RunReport, type WorkedArticle } from './run-ledger.ts';

/** How to run. */
export interface RunOptions extends LedgerOptions {
  /** The output folder. */
  readonly out: string;
  /** Worker threads; without it as many as the machine and the number of articles make sensible. */
  readonly threads?: number;
  /** Seconds that one article may take. */
  readonly timeout: number;
  /** For tests: another worker file, another disk. */
  readonly worker?: string;
  readonly disk?: Disk;
}

/** Below so many articles for each, a further thread takes longer to start than it saves. */
const articlesPerThread = 8;

/**
 * Extracts articles side by side and writes the output folder: the same bytes whatever the number of threads.
 * A failed article costs no other; it stands in the manifest with the stage and the reason.
 * @throws OutputError where the folder cannot be written; what was written before is whole.
 */
export async function runExtraction(found: FoundArticles, options: RunOptions): Promise<RunReport> {
  const output = await OutputFolder.open(options.out, options.disk);
  const threads = options.threads ?? sensibleThreads(found.articles.length);
  // A few articles are done before garbage has piled up.
  if (found.articles.length > articlesPerThread) collectGarbageEarly();
  const pool = new ArticlePool(Math.max(1, Math.min(threads, found.articles.length)), options.timeout, options.worker);
  const ledger = new RunLedger(output, options, found);
  try {
    await inOrder(
      nameJobs(found.articles),
      2 * threads + 2,
      (job) => work(job, pool, options.published),
      (result, job) => ledger.take(result, job),
    );
    return await ledger.close();
  } finally {
    await Promise.all([pool.close(), output.abandon()]);
  }
}

function sensibleThreads(articles: number): number {
  return Math.min(availableParallelism(), Math.ceil(articles / articlesPerThread));
}

function nameJobs(articles: readonly ArticleFile[]): Job[] {
  const names = nameOutputs(articles.map(({ path }) => path));
  return articles.map((article, i) => ({ ...article, ...(names[i] as OutputName) }));
}

/** Reads an article and has it extracted. */
async function work(job: Job, pool: ArticlePool, published?: string): Promise<WorkedArticle> {
  try {
    const article = await readArticle(job);
    const stated: StatedMetadata = published === undefined ? article.stated : { ...article.stated, published };
    return { sha256: article.sha256, outcome: await pool.extract({ ...article, stated }, job.name) };
  } catch (error) {
    return { sha256: '', outcome: { stage: 'read', message: messageOf(error) } };
  }
}
