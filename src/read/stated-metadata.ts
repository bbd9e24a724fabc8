import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { StatedMetadata } from '../document/article.ts';

/** True for `2013-03-22` and `2013-03-22T10:00:00Z`, false for days that no calendar has. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const text = z.string('must be a string').nullish();
/** Scrapers write more than these four, and `null` for what they do not know: both are let by. */
const metaFile = z.object(
  {
    published: text.refine((value) => value == null || isIsoDate(value), 'must be a date such as 2013-03-22'),
    url: text,
    title: text,
    author: text,
  },
  'must be an object such as {"published": "2013-03-22"}',
);

/**
 * What `NAME.meta.json` beside an article says; nothing where there is none. NAME may have the article's extension or
 * not: for `a/page.html.gz` it is `a/page.html.gz`, `a/page.html` or `a/page`, and the first that exists counts.
 * @throws Error that names the file and the field where the file is not as it should be.
 */
export function readStatedMetadata(file: string): StatedMetadata {
  const meta = metaNames(file).find((name) => existsSync(name));
  return meta === undefined ? {} : parseStatedMetadata(basename(meta), readFileSync(meta, 'utf8'));
}

function metaNames(file: string): string[] {
  const unpacked = file.replace(/\.gz$/i, '');
  const bare = unpacked.replace(/\.[^./\\]+$/, '');
  return [...new Set([file, unpacked, bare])].map((name) => `${name}.meta.json`);
}

/**
 * Checks the text of a `NAME.meta.json`.
 * @param name for messages
 * @throws Error that names the file and the field.
 */
export function parseStatedMetadata(name: string, json: string): StatedMetadata {
  const result = metaFile.safeParse(parseJson(name, json));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(`${name}: ${[...(issue?.path ?? []), issue?.message].join(' ')}`);
  }
  return Object.fromEntries(Object.entries(result.data).filter(([, value]) => value != null && value !== ''));
}

function parseJson(name: string, json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`${name} is not JSON: ${(error as Error).message}`);
  }
}
