import { createHash } from 'node:crypto';

/**
 * The id of a date (`d`), entity (`n`) or event (`e`): a hash of the article's content, the kind, the span in code
 * points (an entity's is its first mention's) and the type. It stays when rules change elsewhere in the article.
 */
export function recordId(
  prefix: 'd' | 'n' | 'e',
  sha256: string,
  { start, end }: { readonly start: number; readonly end: number },
  type: string,
): string {
  const hash = createHash('sha256').update(`${sha256}\n${prefix}\n${start}\n${end}\n${type}`).digest('hex');
  return `${prefix}_${hash.slice(0, 16)}`;
}
