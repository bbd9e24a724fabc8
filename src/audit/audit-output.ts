import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ArticleRecord, type Manifest, manifestRecord } from '../record/schema.ts';
import { type JsonFile, readArticleFile, readJsonFile } from './article-file.ts';
import { EventsFileCheck } from './check-events-file.ts';
import { checkIds } from './check-ids.ts';
import { checkOrder } from './check-order.ts';
import { checkSource } from './check-source.ts';
import type { Finding } from './finding.ts';
import { readSource } from './source-file.ts';

/** What was held against what. */
export interface AuditReport {
  readonly articles: number;
  readonly spans: number;
  readonly events: number;
  readonly findings: readonly Finding[];
}

/**
 * Holds an output folder against its sources and its schema, from scratch: no code that extracts has a part in it.
 * Paths of sources are those of the records: relative ones count from the working directory, as they did for `extract`.
 * @param out the output folder, with forward slashes.
 */
export function auditOutput(out: string): AuditReport {
  const manifestFile = readJsonFile(`${out}/manifest.json`, manifestRecord);
  if (Array.isArray(manifestFile)) return { articles: 0, spans: 0, events: 0, findings: manifestFile };
  const findings: Finding[] = [];
  const lines = new EventsFileCheck(`${out}/events.jsonl`);
  const counts = { spans: 0, events: 0 };
  for (const [i, entry] of manifestFile.record.articles.entries()) {
    const file = readArticleFile(`${out}/${entry.output}`);
    if (Array.isArray(file)) findings.push(...file);
    else {
      findings.push(...checkEntry(manifestFile, i, file.record), ...checkArticle(file));
      lines.expect(entry.name, file.record.events);
      counts.spans += JSON.stringify(file.record).split('"quote":').length - 1;
      counts.events += file.record.events.length;
    }
  }
  lines.end();
  findings.push(...lines.findings, ...checkHashes(out, manifestFile));
  return { articles: manifestFile.record.articles.length, ...counts, findings };
}

function checkArticle(file: JsonFile<ArticleRecord>): Finding[] {
  const { path, encoding } = file.record.article;
  try {
    const source = readSource(path, encoding);
    return [...checkSource(file, source), ...checkIds(file), ...checkOrder(file)];
  } catch (error) {
    return [file.finding('article.path', `the source ${path} cannot be read: ${(error as Error).message}`)];
  }
}

function checkEntry(manifest: JsonFile<Manifest>, index: number, record: ArticleRecord): Finding[] {
  const entry = manifest.record.articles[index] as Manifest['articles'][number];
  const pairs = [
    ['path', entry.path, record.article.path],
    ['sha256', entry.sha256, record.article.sha256],
    ['events', entry.events, record.events.length],
  ] as const;
  return pairs
    .filter(([, listed, found]) => listed !== found)
    .map(([key, listed, found]) => {
      const name = `articles[${index}].${key}`;
      return manifest.finding(name, `${name} is ${listed} but ${entry.output} has ${found}`);
    });
}

function checkHashes(out: string, { record, finding }: JsonFile<Manifest>): Finding[] {
  return record.files.flatMap(({ path, sha256 }, i): Finding[] => {
    const name = `${out}/${path}`;
    try {
      const found = createHash('sha256').update(readFileSync(name)).digest('hex');
      if (found === sha256) return [];
      return [
        {
          path: name,
          line: 1,
          column: 1,
          what: 'was changed after it was written: its sha256 is not the one in manifest.json',
        },
      ];
    } catch (error) {
      return [finding(`files[${i}].path`, `${path} cannot be read: ${(error as Error).message}`)];
    }
  });
}
