import type { PageNode } from './html-tree.ts';
import { nameWords } from './html-words.ts';

/** How much a token speaks for the article (above zero) or against it (below): smoothed log odds. */
export type TokenOdds = (token: string) => number;

/** What an element says of itself: its name, role, and the words of its class and id. */
export function elementTokens({ element: { name, attributes } }: PageNode): string[] {
  const tokens = [`<${name}`];
  if (attributes.role !== undefined) tokens.push(`=${attributes.role.slice(0, 30)}`);
  if (attributes.itemprop !== undefined) tokens.push(`@${attributes.itemprop.slice(0, 30).toLowerCase()}`);
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
  return names.length > 1 ? [...tokens, ...new Set(nameWords(names))] : tokens;
}
