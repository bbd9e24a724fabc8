import { matchBrackets, splitParts, type WikiBrackets } from './wiki-brackets.ts';
import { readMagicWord, readQuotes, readStray, readTildes } from './wiki-signs.ts';
import { findTags, type WikiTag } from './wiki-tags.ts';
import { readTemplate } from './wiki-templates.ts';
import { type WikiReading, WikiWriter } from './wiki-writer.ts';

/** Reads a wiki-text from left to right; each character is looked at once on its own level of nesting. */
export function readWiki(source: string): WikiReading {
  return new WikiReader(source).read();
}

/** Deeper templates and links than this are not written by people; what lies in them is not read. */
const deepest = 30;
const fileOption =
  /^\s*(?:thumb(?:nail)?|frame(?:d|less)?|border|left|right|cent(?:er|re)|none|upright(?:\s*=.*|\s+[\d.]+)?|baseline|sub|super|top|text-top|middle|bottom|text-bottom|\d*x?\d+\s*px|(?:link|alt|page|lang|class|thumb|start|end|time)\s*=.*)\s*$/is;
const filePrefix = /^\s*:?\s*(?:file|image|media|datei|fichier|archivo|bild)\s*:/i;
const hiddenPrefix = /^\s*(?:category|kategorie|catégorie|categoría|[a-z]{2,3}(?:-[a-z]{2,10})?|simple)\s*:\s*\S/;

class WikiReader {
  private readonly writer = new WikiWriter();
  private readonly tags = new Map<number, WikiTag>();
  private readonly brackets: WikiBrackets;
  /** Whether the table that the reader is in is navigation or an infobox; one entry for each open table. */
  private readonly tables: boolean[] = [];

  constructor(private readonly source: string) {
    const skip = new Map<number, number>();
    for (const tag of findTags(source)) {
      this.tags.set(tag.start, tag);
      if (tag.kind !== 'tag') skip.set(tag.start, tag.end);
    }
    this.brackets = matchBrackets(source, skip);
  }

  read(): WikiReading {
    for (let at = 0; at < this.source.length; ) at = this.readLine(at);
    return this.writer;
  }

  /** Reads one line and what runs over its end; returns where the next one begins. */
  private readLine(start: number): number {
    const lineStart = this.lineSigns(start);
    const end = this.readInline(lineStart, this.source.length, 0, true);
    if (end < this.source.length) this.readLineEnd(start, end);
    return end + 1;
  }

  /** A paragraph goes on in the next line unless that one is blank or begins with a sign. */
  private readLineEnd(start: number, end: number): void {
    const mark = this.markAt(start);
    const next = this.source.charAt(end + 1);
    const signs = '\n\r*#:;=|!{<[ _-';
    if (mark === null && end > start && next !== '' && !signs.includes(next) && end >= this.writer.done)
      this.writer.replace(end, end + 1, ' ');
  }

  private markAt(start: number): string | null {
    const last = this.writer.lines.at(-1);
    return last !== undefined && last.start >= start ? last.mark : null;
  }

  /** Takes away the signs at the beginning of a line, notes what they make of it, and returns where its text begins. */
  private lineSigns(start: number): number {
    const unit = this.source[start];
    if (unit === '=') return this.headingSigns(start);
    if (unit === '{' && this.source[start + 1] === '|') return this.tableStart(start);
    if (this.tables.length > 0 && (unit === '|' || unit === '!')) return this.cellSigns(start);
    let at = start;
    while (at < this.source.length && '*#:;'.includes(this.source.charAt(at))) at++;
    if (at > start) {
      const item = /[*#]/.test(this.source.slice(start, Math.min(at, start + 20)));
      return this.mark(start, at, item ? 'list-item' : unit === ';' ? 'term' : 'indent');
    }
    if (this.source.startsWith('----', start)) {
      while (this.source[at] === '-') at++;
      return this.mark(start, at, null);
    }
    this.writer.lines.push({ start, mark: this.tables.length > 0 ? this.cellMark() : null });
    return start;
  }

  private mark(start: number, textStart: number, mark: string | null): number {
    this.writer.lines.push({ start, mark: this.tables.at(-1) === true ? 'infobox' : mark });
    this.writer.replace(start, textStart, '');
    return textStart;
  }

  /** `== Heading ==`: the equal signs on both sides go. */
  private headingSigns(start: number): number {
    const feed = this.source.indexOf('\n', start);
    const line = this.source.slice(start, Math.min(feed < 0 ? this.source.length : feed, start + 500));
    const heading = /^(={1,6})([^\n]{1,400}?)\1\s*(?:<!--.*-->\s*)?$/.exec(line);
    if (heading === null || heading[2]?.trim() === '') {
      this.writer.lines.push({ start, mark: null });
      return start;
    }
    const level = (heading[1] as string).length;
    this.writer.lines.push({ start, mark: `heading:${level}` });
    this.writer.replace(start, start + level, '');
    const textEnd = this.readInline(start + level, start + level + (heading[2] as string).length, 0, true);
    this.writer.replace(textEnd, start + line.length, '');
    return start + line.length;
  }

  private tableStart(start: number): number {
    const end = this.endOfLine(start);
    this.tables.push(
      /infobox|navbox|sidebar|vertical-navbox|toccolours|ambox|metadata/i.test(this.source.slice(start, end)),
    );
    this.writer.lines.push({ start, mark: 'table' });
    this.writer.replace(start, end, '');
    return end;
  }

  private endOfLine(start: number): number {
    const feed = this.source.indexOf('\n', start);
    return feed < 0 ? this.source.length : feed;
  }

  private cellMark(): string {
    return this.tables.at(-1) === true ? 'infobox' : 'table-cell';
  }

  /** Row and cell signs, with the attributes of cells, go; `|}` ends the table. */
  private cellSigns(start: number): number {
    const next = this.source[start + 1];
    if (next === '}') {
      this.tables.pop();
      return this.mark(start, start + 2, null);
    }
    if (next === '-') return this.mark(start, this.endOfLine(start), null);
    const text = start + (next === '+' ? 2 : 1);
    return this.mark(start, this.afterAttributes(text), next === '+' ? 'table-caption' : this.cellMark());
  }

  /** `style="..." | text`: where the text of a cell begins. */
  private afterAttributes(start: number): number {
    const head = /^[^|\n[\]{}]{0,200}\|(?!\|)/.exec(this.source.slice(start, start + 220));
    return head?.[0].includes('=') ? start + head[0].length : start;
  }

  /**
   * Reads a stretch of text up to `end` or, on the top level, up to the end of its line; returns where it stopped.
   * Whatever is not replaced is read as it stands.
   */
  private readInline(start: number, end: number, depth: number, toLineEnd: boolean): number {
    let at = start;
    while (at < end) {
      const unit = this.source.charCodeAt(at);
      if (unit === 0x0a && toLineEnd) return at;
      at =
        unit > 0x7c
          ? at +
            (unit === 0x7e
              ? readTildes(this.source, at, this.writer)
              : unit === 0x7d
                ? readStray(this.source, at, this.writer)
                : 1)
          : this.readSign(at, unit, end, depth, toLineEnd);
    }
    return end;
  }

  private readSign(at: number, unit: number, end: number, depth: number, top: boolean): number {
    switch (unit) {
      case 0x3c: // <
        return this.readTag(at, depth, top);
      case 0x7b: // {
      case 0x5b: // [
        return this.readBracket(at, end, depth, top);
      case 0x5d: // ]
        return at + readStray(this.source, at, this.writer);
      case 0x27: // '
        return at + readQuotes(this.source, at, this.writer);
      case 0x5f: // _
        return at + readMagicWord(this.source, at, this.writer);
      case 0x7c: // |
      case 0x21: // !
        return top && this.tables.length > 0 && this.source.charCodeAt(at + 1) === unit
          ? this.readCellBreak(at)
          : at + 1;
      default:
        return at + 1;
    }
  }

  /** `||` begins a cell on the same line. */
  private readCellBreak(at: number): number {
    const next = this.afterAttributes(at + 2);
    this.writer.replace(at, next, '\n');
    this.writer.lines.push({ start: at, mark: this.cellMark() });
    return next;
  }

  private readTag(at: number, depth: number, top: boolean): number {
    const tag = this.tags.get(at);
    if (tag === undefined) return at + 1;
    const name = /^<\/?(\w+)/.exec(this.source.slice(tag.start, tag.start + 24))?.[1]?.toLowerCase();
    if (tag.kind === 'literal') return tag.end;
    if (tag.kind === 'comment' && top && depth === 0)
      this.writer.hidden.push({ start: tag.start, end: tag.end, rule: 'wiki-comment' });
    const breaks = name === 'br' || name === 'hr' ? ' ' : '';
    this.writer.replace(tag.start, tag.end, breaks);
    if (top && depth === 0 && (name === 'blockquote' || name === 'poem'))
      this.writer.lines.push({ start: tag.end, mark: 'quote' });
    return this.afterLiteral(tag);
  }

  /** What stands between `<nowiki>` and its end is read as it is. */
  private afterLiteral(tag: WikiTag): number {
    const next = this.tags.get(tag.end);
    return next?.kind === 'literal' ? next.end : tag.end;
  }

  private readBracket(at: number, end: number, depth: number, top: boolean): number {
    const close = this.brackets.get(at);
    if (close === undefined || close > end) {
      return this.source[at] === '[' ? this.readExternalLink(at, end) : at + readStray(this.source, at, this.writer);
    }
    if (depth >= deepest) this.writer.replace(at, close, '');
    else if (this.source[at] === '{') this.readBraces(at, close, depth, top);
    else this.readLink(at, close, depth, top);
    return close;
  }

  private readBraces(at: number, close: number, depth: number, top: boolean): void {
    const parts = readTemplate(this.source, at + 2, close - 2, this.brackets);
    if (parts.length === 0) {
      if (this.standsAlone(at, close)) this.writer.hidden.push({ start: at, end: close, rule: 'wiki-template' });
      this.writer.replace(at, close, '');
      return;
    }
    if (depth === 0 && top && this.standsAlone(at, close)) this.writer.lines.push({ start: at, mark: 'quote' });
    this.readParts(parts, at, close, depth);
  }

  /** Reads the parts that are seen and takes away everything between them. */
  private readParts(
    parts: readonly { readonly start: number; readonly end: number; readonly text?: string | undefined }[],
    at: number,
    close: number,
    depth: number,
  ): void {
    let from = at;
    for (const part of parts) {
      if (part.start > from) this.writer.replace(from, part.start, '');
      if (part.text !== undefined) this.writer.replace(part.start, part.end, part.text);
      else this.readInline(part.start, part.end, depth + 1, false);
      from = part.end;
    }
    this.writer.replace(from, close, '');
  }

  /** Whether a template has its lines to itself: an infobox, a notice, a navigation bar. */
  private standsAlone(at: number, close: number): boolean {
    const before = at === 0 || this.source[at - 1] === '\n' || this.writer.edits.at(-1)?.end === at;
    return before && (close === this.source.length || this.source[close] === '\n');
  }

  private readLink(at: number, close: number, depth: number, top: boolean): void {
    const inside = this.source.slice(at + 2, Math.min(close - 2, at + 42));
    if (filePrefix.test(inside) && !inside.startsWith(':')) {
      this.readFile(at, close, depth, top);
      return;
    }
    if (hiddenPrefix.test(inside.toLowerCase())) {
      if (this.standsAlone(at, close)) this.writer.hidden.push({ start: at, end: close, rule: 'wiki-category' });
      this.writer.replace(at, close, '');
      return;
    }
    const parts = splitParts(this.source, at + 2, close - 2, this.brackets);
    const shown = (parts.length > 1 ? parts.at(-1) : parts[0]) as { start: number; end: number };
    const colon = parts.length === 1 && this.source[shown.start] === ':' ? 1 : 0;
    this.readParts([{ start: shown.start + colon, end: shown.end }], at, close, depth);
  }

  /** A picture reads as its caption, on a line of its own. */
  private readFile(at: number, close: number, depth: number, top: boolean): void {
    const parts = splitParts(this.source, at + 2, close - 2, this.brackets).slice(1);
    const caption = parts
      .filter(({ start, end }) => !fileOption.test(this.source.slice(start, Math.min(end, start + 300))))
      .at(-1);
    if (caption === undefined || !top || depth > 0) {
      if (depth === 0) this.writer.hidden.push({ start: at, end: close, rule: 'wiki-picture' });
      this.writer.replace(at, close, '');
      return;
    }
    const before = at === 0 || this.source[at - 1] === '\n' ? '' : '\n';
    this.writer.replace(at, caption.start, before);
    this.writer.lines.push({ start: caption.start, mark: 'caption' });
    this.readInline(caption.start, caption.end, depth + 1, false);
    this.writer.replace(caption.end, close, this.source[close] === '\n' ? '' : '\n');
    if (this.source[close] !== '\n') this.writer.lines.push({ start: close, mark: null });
  }

  /** `[http://... label]` reads as its label, without one as nothing; other single brackets stay. */
  private readExternalLink(at: number, end: number): number {
    if (this.source[at + 1] === '[') return at + readStray(this.source, at, this.writer);
    const link = /^\[(?:https?:|ftp:|mailto:)?\/\/[^\s\]]{1,2000}/.exec(
      this.source.slice(at, Math.min(end, at + 2010)),
    );
    if (link === null) return at + 1;
    const after = at + link[0].length;
    const close = /^[^\]\n]{0,1000}(?=\])/.exec(this.source.slice(after, after + 1001))?.[0].length ?? -1;
    if (close < 0) return after;
    this.writer.replace(at, Math.min(after + 1, after + close), '');
    this.readInline(Math.min(after + 1, after + close), after + close, deepest, false);
    this.writer.replace(after + close, after + close + 1, '');
    return after + close + 1;
  }
}
