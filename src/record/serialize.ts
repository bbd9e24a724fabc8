import { type ArticleRecord, type Manifest, manifestRecord, schemaFiles } from './schema.ts';

/** A record made by `toRecord` as the bytes of its file: fixed key order, two spaces, "\n", UTF-8. */
export function serializeArticle(record: ArticleRecord): string {
  return pretty(record);
}

/** The lines of `events.jsonl` for one article, each ended by "\n"; empty where nothing happened. */
export function serializeEvents(article: string, record: ArticleRecord): string {
  return record.events.map((event) => `${JSON.stringify({ article, ...event })}\n`).join('');
}

/**
 * The manifest as the bytes of its file.
 * @throws ZodError where it does not fit its schema.
 */
export function serializeManifest(manifest: Manifest): string {
  return pretty(manifestRecord.parse(manifest));
}

/** The JSON Schema files: name and content. */
export function serializeSchemas(): [string, string][] {
  return Object.entries(schemaFiles).map(([name, schema]) => [name, pretty(schema)]);
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
