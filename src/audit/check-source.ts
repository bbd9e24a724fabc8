import { createHash } from 'node:crypto';
import type { ArticleRecord } from '../record/schema.ts';
import type { JsonFile } from './article-file.ts';
import { type Finding, shown } from './finding.ts';
import type { SourceFile } from './source-file.ts';

interface FoundSpan {
  /** Where in the record: `events[3].trigger`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/**
 * Holds a record against its source: size and hash, zones that tile it, and the quote law for every span anywhere.
 * Where the source is what was extracted from, the record is at fault and the finding points into it; else into the source.
 */
export function checkSource(file: JsonFile<ArticleRecord>, source: SourceFile): Finding[] {
  const { article } = file.record;
  const changed = source.sha256 !== article.sha256;
  const findings = [...checkZones(file, source, changed), ...checkQuotes(file, source, changed)];
  if (changed && findings.length === 0) findings.push(hashFinding(file, source));
  if (!changed && source.bytes !== article.bytes) {
    findings.push(
      file.finding('article.bytes', `article.bytes is ${article.bytes} but ${source.path} has ${source.bytes}`),
    );
  }
  return changed ? [changedFinding(findings, source)] : findings;
}

/** One finding for a source that is not the one extracted from: at the first place that reads differently. */
function changedFinding(findings: readonly Finding[], source: SourceFile): Finding {
  const [first] = findings.filter(({ path }) => path === source.path);
  const what = `the source was changed after extraction: ${first?.what ?? 'its sha256 differs'}`;
  return { path: source.path, line: first?.line ?? 1, column: first?.column ?? 1, what: `${what}; extract it again` };
}

function hashFinding({ record, finding }: JsonFile<ArticleRecord>, source: SourceFile): Finding {
  return finding(
    'article.sha256',
    `article.sha256 is ${record.article.sha256} but ${source.path} has ${source.sha256}`,
  );
}

function checkZones(file: JsonFile<ArticleRecord>, source: SourceFile, changed: boolean): Finding[] {
  const findings: Finding[] = [];
  const { zones } = file.record;
  let reached = 0;
  for (const [i, { start, end, digest }] of zones.entries()) {
    const name = `zones[${i}]`;
    if (start !== reached)
      findings.push(
        file.finding(`${name}.start`, `${name} starts at ${start} but the one before it ends at ${reached}`),
      );
    else if (end <= start) findings.push(file.finding(`${name}.end`, `${name} is empty: ${start} to ${end}`));
    else if (digestOf(source.slice(start, end)) !== digest) {
      const what = `${name} (${start} to ${end}) does not have the text that was extracted from`;
      findings.push(changed ? at(source, start, what) : file.finding(`${name}.digest`, what));
    }
    reached = end;
  }
  if (reached !== source.length) {
    const what = `the zones end at ${reached} but ${source.path} has ${source.length} characters`;
    findings.push(changed ? at(source, reached, what) : file.finding(`zones[${zones.length - 1}].end`, what));
  }
  return findings;
}

function checkQuotes(file: JsonFile<ArticleRecord>, source: SourceFile, changed: boolean): Finding[] {
  const findings: Finding[] = [];
  for (const { name, start, end, quote } of spansOf(file.record)) {
    const reads = start <= end && end <= source.length ? source.slice(start, end) : null;
    if (reads === quote) continue;
    if (changed) findings.push(at(source, start, `${name} quotes ${shown(quote)} here`));
    else {
      const { line, column } = source.placeOf(start);
      const found = reads === null ? `has no characters ${start} to ${end}` : `reads ${shown(reads)}`;
      findings.push(
        file.finding(`${name}.quote`, `${name} quotes ${shown(quote)} but ${source.path}:${line}:${column} ${found}`),
      );
    }
  }
  return findings.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Every object with start, end and quote, wherever it stands in the record. */
function* spansOf(value: unknown, name = ''): Generator<FoundSpan> {
  if (typeof value !== 'object' || value === null) return;
  if ('quote' in value) yield { name, ...(value as Omit<FoundSpan, 'name'>) };
  const list = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    yield* spansOf(inner, list ? `${name}[${key}]` : name ? `${name}.${key}` : key);
  }
}

function at(source: SourceFile, position: number, what: string): Finding {
  return { path: source.path, ...source.placeOf(position), what };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
