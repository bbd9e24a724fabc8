import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Article } from '../document/article.ts';
import { messageOf } from '../message-of.ts';
import type { ArticleTask } from './article-worker.ts';
import type { ArticleOutput, Failure } from './make-output.ts';

// Worker threads run compiled code, also where this file itself is run from `src/`.
const compiledWorker = fileURLToPath(new URL('../../dist/run/article-worker.js', import.meta.url));

/** Worker threads that extract. The door of piscina. */
export class ArticlePool {
  private readonly pool: Piscina<ArticleTask, ArticleOutput | Failure>;

  /**
   * @param threads how many articles are worked on at the same time
   * @param timeout how many seconds one article may take; the time that a thread needs to start does not count
   */
  constructor(
    threads: number,
    private readonly timeout: number,
    worker = compiledWorker,
  ) {
    this.pool = new Piscina({ filename: worker, minThreads: threads, maxThreads: threads });
    // A thread that dies between two articles costs none; piscina starts another.
    this.pool.on('error', () => {});
  }

  /**
   * Extracts one article. Whatever happens is a value: a thread that crashes or takes too long is replaced, and the
   * failure names the stage that it was in.
   */
  async extract(article: Article, name: string): Promise<ArticleOutput | Failure> {
    const { port1: heard, port2: stages } = new MessageChannel();
    const abort = new AbortController();
    let stage = 'start';
    let timer: NodeJS.Timeout | undefined;
    const hear = (begun: string) => {
      timer ??= setTimeout(() => abort.abort(), this.timeout * 1000);
      stage = begun;
    };
    heard.on('message', hear);
    try {
      return await this.pool.run({ article, name, stages }, { transferList: [stages], signal: abort.signal });
    } catch (error) {
      // The news that a thread broke may overtake what it said before.
      for (let left = receiveMessageOnPort(heard); left; left = receiveMessageOnPort(heard)) hear(left.message);
      return { stage, message: abort.signal.aborted ? this.tooSlow() : `the worker thread broke: ${messageOf(error)}` };
    } finally {
      clearTimeout(timer);
      heard.close();
    }
  }

  private tooSlow(): string {
    return `took longer than ${this.timeout} seconds and was stopped (--timeout allows more)`;
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
