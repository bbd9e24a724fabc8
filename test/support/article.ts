import type { Article, Format } from '../../src/document/article.ts';

/** An article of a test: a source in a format, as reading would give it. */
export function articleOf(source: string, format: Format = 'text'): Article {
  return { path: 'a', source, sha256: '0'.repeat(64), bytes: source.length, encoding: 'utf-8', format, stated: {} };
}
