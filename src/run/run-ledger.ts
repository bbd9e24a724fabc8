import type { StageError } from '../document/extraction.ts';
import type { ArticleFile, FoundArticles } from '../read/find-articles.ts';
import type { Manifest } from '../record/schema.ts';
import { serializeManifest, serializeSchemas } from '../record/serialize.ts';
import { formerOutputs } from './former-outputs.ts';
import type { ArticleOutput, Failure } from './make-output.ts';
import type { OutputName } from './name-outputs.ts';
import type { OutputFolder } from './output-folder.ts';

/** What of the run's options the manifest and the progress need. */
export interface LedgerOptions {
  /** The program's version, for the manifest. */
  readonly version: string;
  /** When the article was published; goes before what `NAME.meta.json` says. */
  readonly published?: string;
  /** Hears after each article how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a run did. */
export interface RunReport {
  readonly articles: number;
  readonly events: number;
  readonly dated: number;
  readonly names: number;
  readonly failed: Manifest['failed'];
  /** What went wrong on articles that were written all the same. */
  readonly flawed: readonly (StageError & { readonly path: string })[];
  /** How many outputs of an earlier run were taken away. */
  readonly removed: number;
}

/** An article and what it is called. */
export type Job = ArticleFile & OutputName;

/** What became of one article. */
export interface WorkedArticle {
  readonly sha256: string;
  readonly outcome: ArticleOutput | Failure;
}

/** Writes results as their turn comes, and keeps account of them for the manifest and the report. */
export class RunLedger {
  private readonly articles: Manifest['articles'] = [];
  private readonly files: Manifest['files'] = [];
  private readonly failed: Manifest['failed'];
  private readonly flawed: (StageError & { path: string })[] = [];
  private readonly counts = { events: 0, dated: 0, names: 0 };

  constructor(
    private readonly output: OutputFolder,
    private readonly options: LedgerOptions,
    private readonly found: FoundArticles,
  ) {
    this.failed = found.missing.map(({ path, message }) => ({ path, stage: 'read', message }));
  }

  async take({ sha256, outcome }: WorkedArticle, job: Job): Promise<void> {
    if ('json' in outcome) await this.write(outcome, sha256, job);
    else this.failed.push({ path: job.path, ...outcome });
    const done = this.articles.length + this.failed.length - this.found.missing.length;
    this.options.onProgress?.(done, this.found.articles.length);
  }

  private async write(outcome: ArticleOutput, sha256: string, { path, name, output }: Job): Promise<void> {
    this.files.push({ path: output, sha256: await this.output.write(output, outcome.json) });
    await this.output.append('events.jsonl', outcome.lines);
    const { events, dated, names } = outcome;
    const errors = [...outcome.errors];
    this.articles.push({ name, path, sha256, output, events, errors });

    this.flawed.push(...errors.map((error) => ({ path, ...error })));
    this.counts.events += events;
    this.counts.dated += dated;
    this.counts.names += names;
  }

  /** Finishes the run's common files. The manifest comes last: while the old one stands, it lists what to clear away. */
  async close(): Promise<RunReport> {
    this.files.push({ path: 'events.jsonl', sha256: await this.output.finish('events.jsonl') });
    for (const [name, text] of serializeSchemas()) {
      this.files.push({ path: `schema/${name}`, sha256: await this.output.write(`schema/${name}`, text) });
    }
    const removed = await this.removeStale();
    const { articles, failed, files } = this;
    const { version, published = null } = this.options;
    const manifest = {
      schema: 'eventspan/manifest/1',
      version,
      options: { published },
      articles,
      failed,
      files,
    } as const;
    await this.output.write('manifest.json', serializeManifest(manifest));
    return { articles: articles.length, ...this.counts, failed, flawed: this.flawed, removed };
  }

  private async removeStale(): Promise<number> {
    const kept = new Set(this.articles.map(({ output }) => output.toLowerCase()));
    const former = formerOutputs(await this.output.read('manifest.json'));
    const stale = former.filter((output) => !kept.has(output.toLowerCase()));
    for (const output of stale) await this.output.remove(output);
    return stale.length;
  }
}
