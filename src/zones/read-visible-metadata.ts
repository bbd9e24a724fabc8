import type { Cited, CleanArticle, PageMetadata } from '../document.ts';
import type { TextLine } from './text-line.ts';
import type { BlockLabel } from './tile-zones.ts';
import { findVisibleDate } from './visible-date.ts';

/** The page's metadata, with what its visible title and bylines say where the markup says nothing. */
export function readVisibleMetadata(
  { view, metadata }: CleanArticle,
  lines: readonly TextLine[],
  labels: readonly BlockLabel[],
): PageMetadata {
  const cite = (start: number, end: number, text?: string): Cited => {
    const span = view.span(start, end);
    return { source: view.toSource(span), text: text ?? view.read(span) };
  };
  const ofKind = (kind: string) => lines.filter((_, i) => labels[i]?.kind === kind);
  const [title] = ofKind('title');
  const bylines = ofKind('byline');
  const author = first(bylines, ({ text, start }) => {
    const name = authorOf(text);
    return name && cite(start + name.start, start + name.end);
  });
  const published = first(bylines, ({ text, start }) => {
    const date = /\b(?:updated|modified)\b/i.test(text) && bylines.length > 1 ? null : findVisibleDate(text);
    return date && cite(start + date.start, start + date.end, date.edtf);
  });
  return {
    ...metadata,
    title: metadata.title ?? (title ? cite(title.start, title.end) : null),
    author: metadata.author ?? author,
    published: metadata.published ?? published,
  };
}

function first<T>(lines: readonly TextLine[], read: (line: TextLine) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

const credit =
  /^\W{0,3}(?:(?:(?:posted|written|words|story|text|reported|published|submitted|contributed|compiled|coordinated) )?by|authors?|writer|reporter)\b\s*:?\s*/i;
const word = "\\p{Lu}[\\p{L}.'’-]*";
const fullName = new RegExp(
  `^${word}(?:\\s+(?:(?:de|da|di|del|van|von|der|den|la|le|el|al|bin|ibn|of)\\s+)*${word}){0,4}(?=\\s*(?:$|[,|·•(/–—-]|and\\b|on\\b|in\\b|for\\b|\\d))`,
  'u',
);

/** The range of the author's name in a byline. */
export function authorOf(text: string): { start: number; end: number } | null {
  const given = credit.exec(text);
  if (given === null) return null;
  const name = fullName.exec(text.slice(given[0].length, given[0].length + 120));
  return name === null ? null : { start: given[0].length, end: given[0].length + name[0].length };
}
