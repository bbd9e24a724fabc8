import type { Format } from '../document/article.ts';

const htmlNames = /\.(html?|xhtml)$/i;
const wikiNames = /\.(wiki|mediawiki)$/i;
/** Markup shows early; a long text is not searched to its end. */
const sampleLength = 50_000;

/**
 * How a source is written, by its name and by what is in it: an HTML page saved as `.txt` is HTML, and a file called
 * `.html` without a single tag is text.
 * @param path the article's path; a last `.gz` does not count
 */
export function tellFormat(path: string, source: string): Format {
  const name = path.replace(/\.gz$/i, '');
  const sample = source.slice(0, sampleLength);
  if (wikiNames.test(name)) return 'wiki';
  if (htmlNames.test(name)) return /<[a-z!/]/i.test(source) ? 'html' : 'text';
  if (isHtml(sample)) return 'html';
  return isWiki(sample) ? 'wiki' : 'text';
}

const pageStart = /^\s*(<\?xml\b[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body)\b/i;
const fragmentStart =
  /^\s*<(article|aside|blockquote|div|dl|figure|h[1-6]|header|main|meta|ol|p|section|span|table|title|ul)\b[^<>]*>/i;
const blockEnds = /<\/(article|blockquote|div|figure|h[1-6]|li|main|ol|p|section|table|td|title|ul)\s*>/gi;

/** A page, or a piece of one: markup from the first character on, or block ends again and again. */
function isHtml(text: string): boolean {
  if (pageStart.test(text)) return true;
  const ends = (text.match(blockEnds) ?? []).length;
  return ends >= (fragmentStart.test(text) ? 1 : 5);
}

const wikiLink = /\[\[[^[\]\n]{1,300}\]\]/g;
const wikiTemplate = /\{\{\s*[\p{L}#][^{}\n]{0,100}(\||\}\}|\n)/gu;
const wikiHeading = /^(={2,6})[^=\n]{1,200}\1[ \t]*$/gm;

/**
 * Real wiki-text has links or templates in double brackets. A dump that lost them and kept `= Title =` is text: one
 * sign alone may be anybody's habit, so two kinds are wanted or several links.
 */
function isWiki(text: string): boolean {
  const links = (text.match(wikiLink) ?? []).length;
  const templates = (text.match(wikiTemplate) ?? []).length;
  const headings = (text.match(wikiHeading) ?? []).length;
  return links >= 3 || templates >= 3 || [links, templates, headings].filter((n) => n > 0).length >= 2;
}
