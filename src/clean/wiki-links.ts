import { splitParts, type WikiBrackets } from './wiki-brackets.ts';

// What a reader sees of a link of wiki-text. Nothing here reads further than a fixed number of characters at a time.

interface Range {
  readonly start: number;
  readonly end: number;
}

const fileOption =
  /^\s*(?:thumb(?:nail)?|frame(?:d|less)?|border|left|right|cent(?:er|re)|none|upright(?:\s*=.*|\s+[\d.]+)?|baseline|sub|super|top|text-top|middle|bottom|text-bottom|\d*x?\d+\s*px|(?:link|alt|page|lang|class|thumb|start|end|time)\s*=.*)\s*$/is;
const filePrefix = /^(?!:)\s*:?\s*(?:file|image|media|datei|fichier|archivo|bild)\s*:/i;
const hiddenPrefix = /^\s*(?:category|kategorie|catégorie|categoría|[a-z]{2,3}(?:-[a-z]{2,10})?|simple)\s*:\s*\S/;

/** What kind of page `[[...]]` leads to: a picture, one that only sorts or translates the page, or any other. */
export function kindOfLink(source: string, at: number, close: number): 'file' | 'hidden' | 'page' {
  const inside = source.slice(at + 2, Math.min(close - 2, at + 42));
  if (filePrefix.test(inside)) return 'file';
  return hiddenPrefix.test(inside.toLowerCase()) ? 'hidden' : 'page';
}

/** The label of a link to a page: what stands behind the last stroke, or the page's name without a colon in front. */
export function linkLabel(source: string, at: number, close: number, brackets: WikiBrackets): Range {
  const parts = splitParts(source, at + 2, close - 2, brackets);
  const shown = parts.at(-1) as Range;
  const colon = parts.length === 1 && source[shown.start] === ':' ? 1 : 0;
  return { start: shown.start + colon, end: shown.end };
}

/** The caption of a picture: the last part that says nothing about its size or place. */
export function fileCaption(source: string, at: number, close: number, brackets: WikiBrackets): Range | undefined {
  const parts = splitParts(source, at + 2, close - 2, brackets).slice(1);
  return parts.filter(({ start, end }) => !fileOption.test(source.slice(start, Math.min(end, start + 300)))).at(-1);
}

/** `[http://... label]`: the range of its label, which an address without one has empty. */
export interface ExternalLink {
  /** Where the address ends. */
  readonly addressEnd: number;
  /** `null` where the bracket is never closed. */
  readonly label: Range | null;
}

/** The link to another site that a single bracket opens; `null` where it opens none. */
export function externalLink(source: string, at: number, end: number): ExternalLink | null {
  const link = /^\[(?:https?:|ftp:|mailto:)?\/\/[^\s\]]{1,2000}/.exec(source.slice(at, Math.min(end, at + 2010)));
  if (link === null) return null;
  const addressEnd = at + link[0].length;
  const rest = /^[^\]\n]{0,1000}(?=\])/.exec(source.slice(addressEnd, addressEnd + 1001))?.[0];
  if (rest === undefined) return { addressEnd, label: null };
  const close = addressEnd + rest.length;
  return { addressEnd, label: { start: Math.min(addressEnd + 1, close), end: close } };
}
