import { readFileSync } from 'node:fs';
import { type ArticleRecord, articleRecord } from '../record/schema.ts';
import { Lines } from '../text/lines.ts';
import { type Finding, shown } from './finding.ts';
import { jsonPlaces } from './json-places.ts';

/** An output file that was read, and a way to say where in it something does not hold. */
export interface JsonFile<T> {
  readonly record: T;
  /** A finding at the value with this path (`events[3].id`); at the top of the file where there is no such value. */
  readonly finding: (path: string, what: string) => Finding;
}

type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false; error: SchemaError } };
type SchemaError = { issues: readonly { path: readonly PropertyKey[]; message: string }[] };

/** Reads an article's record, or says why it cannot be audited. */
export function readArticleFile(path: string): JsonFile<ArticleRecord> | Finding[] {
  return readJsonFile(path, articleRecord);
}

/** Reads a JSON file and holds it against its schema; gives findings where it is not there, not JSON or does not fit. */
export function readJsonFile<T>(path: string, schema: Schema<T>): JsonFile<T> | Finding[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return [{ path, line: 1, column: 1, what: `cannot be read: ${(error as Error).message}` }];
  }
  const finding = finder(path, text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [{ path, ...syntaxPlace(text, error as Error), what: `is not JSON: ${(error as Error).message}` }];
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { record: parsed.data, finding };
  return parsed.error.issues.map(({ path: at, message }) => {
    const name = pathName(at);
    return finding(name, `${name || 'the file'} does not fit the schema: ${message}`);
  });
}

/** Makes findings in a JSON text; the places are worked out only when the first one is needed. */
function finder(path: string, text: string): (at: string, what: string) => Finding {
  let places: Map<string, number> | undefined;
  let lines: Lines | undefined;
  return (at, what) => {
    places ??= jsonPlaces(text);
    lines ??= new Lines(text);
    return { path, ...lines.at(places.get(at) ?? 0), what };
  };
}

function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** Where JSON breaks off: V8 names the offset in its message. */
function syntaxPlace(text: string, error: Error): { line: number; column: number } {
  const offset = Number(/at position (\d+)/.exec(error.message)?.[1] ?? text.length);
  return new Lines(text).at(offset);
}

/** The finding that two values which must be equal are not. */
export function differs(name: string, found: string, expected: string): string {
  return `${name} is ${shown(found)} but must be ${shown(expected)}`;
}
