import type { Cited, CleanArticle, PageMetadata } from '../document/clean.ts';
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
  const dateline = first(ofKind('body').slice(0, 2), ({ text, start }) => {
    const date = findVisibleDate(text.slice(0, longestDateline));
    if (date === null || !isDateline(text, date.start, date.end)) return null;
    return cite(start + date.start, start + date.end, date.edtf);
  });
  return {
    ...metadata,
    title: metadata.title ?? (title ? cite(title.start, title.end) : null),
    author: metadata.author ?? author,
    published: metadata.published ?? published ?? dateline,
  };
}

const longestDateline = 90;

/** "SPRINGFIELD, Ill., March 3, 2011 (AP) -- ": a place in capitals in front of the date, a dash behind it. */
const isDateline = (text: string, start: number, end: number): boolean =>
  /^\(?\p{Lu}{2}[\p{Lu}.' -]{0,30}\b[^a-z]{0,3}(?:[\p{L}. ]{1,20}[,(]\s?){0,2}$/u.test(text.slice(0, start)) &&
  /^\)?[\s,]*(?:\([^)]{1,30}\)\s*)?[-–—_:]/.test(text.slice(end, end + 40));

function first<T>(lines: readonly TextLine[], read: (line: TextLine) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

const credit =
  /^\W{0,3}(?:(?:(?:posted|written|words|story|text|reported|published|submitted|contributed|compiled|coordinated|interview|translated) )?by|authors?|writer|reporter|from)\b\s*:?\s*/i;
const word = "\\p{Lu}[\\p{L}.'’-]*";
const fullName = new RegExp(
  `^${word}(?:\\s+(?:(?:de|da|di|del|van|von|der|den|la|le|el|al|bin|ibn|of)\\s+)*${word}){0,4}(?=\\s*(?:$|[,|·•(/–—-]|and\\b|on\\b|at\\b|in\\b|for\\b|<|\\d))`,
  'u',
);

/** The range of the author's name in a byline. */
export function authorOf(text: string): { start: number; end: number } | null {
  const given = credit.exec(text) ?? /^.{0,60}?\d.{0,20}?\bby\s+/i.exec(text);
  if (given === null) return staffName(text);
  const name = fullName.exec(text.slice(given[0].length, given[0].length + 120));
  return name === null ? null : { start: given[0].length, end: given[0].length + name[0].length };
}

/** "Tom Reed, Staff Writer". */
function staffName(text: string): { start: number; end: number } | null {
  const name =
    /^(?=[^,|]{3,40}[,|]\s*(?:staff|associated press|reuters|correspondent|special to|contributing|editor))/i.test(text)
      ? fullName.exec(text)
      : null;
  return name === null ? null : { start: 0, end: name[0].length };
}
