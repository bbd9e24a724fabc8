import { matchBrackets, type WikiBrackets } from './wiki-brackets.ts';
import type { WikiLineSigns } from './wiki-line-signs.ts';
import { externalLink, fileCaption, kindOfLink, linkLabel } from './wiki-links.ts';
import { readMagicWord, readQuotes, readStray, readTildes } from './wiki-signs.ts';
import { findTags, type WikiTag } from './wiki-tags.ts';
import { type ReadPart, readTemplate } from './wiki-templates.ts';
import type { WikiWriter } from './wiki-writer.ts';

/** Deeper templates and links than this are not written by people; what lies in them is not read. */
const deepest = 30;

/** Reads what stands within the lines of a wiki-text: tags, templates, links, pictures, italics. */
export class WikiInline {
  private readonly tags = new Map<number, WikiTag>();
  private readonly brackets: WikiBrackets;

  constructor(
    private readonly source: string,
    private readonly writer: WikiWriter,
    private readonly lines: WikiLineSigns,
  ) {
    const skip = new Map<number, number>();
    for (const tag of findTags(source)) {
      this.tags.set(tag.start, tag);
      if (tag.kind !== 'tag') skip.set(tag.start, tag.end);
    }
    this.brackets = matchBrackets(source, skip);
  }

  /** Reads up to the end of the line or `end`, whichever is first, and over line ends within brackets; returns where it stopped. */
  readLine(start: number, end: number): number {
    return this.read(start, end, 0, true);
  }

  /**
   * Reads a stretch of text up to `end` or, on the top level, up to the end of its line; returns where it stopped.
   * Whatever is not replaced is read as it stands.
   */
  private read(start: number, end: number, depth: number, top: boolean): number {
    let at = start;
    while (at < end) {
      const unit = this.source.charCodeAt(at);
      if (unit === 0x0a && top) return at;
      at = unit > 0x7e ? at + 1 : this.readSign(at, unit, end, depth, top);
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
      case 0x7d: // }
        return at + readStray(this.source, at, this.writer);
      case 0x27: // '
        return at + readQuotes(this.source, at, this.writer);
      case 0x5f: // _
        return at + readMagicWord(this.source, at, this.writer);
      case 0x7e: // ~
        return at + readTildes(this.source, at, this.writer);
      case 0x7c: // |
      case 0x21: // !
        return top && this.lines.inTable && this.source.charCodeAt(at + 1) === unit ? this.lines.breakCell(at) : at + 1;
      default:
        return at + 1;
    }
  }

  private readTag(at: number, depth: number, top: boolean): number {
    const tag = this.tags.get(at);
    if (tag === undefined) return at + 1;
    if (tag.kind === 'literal') return tag.end;
    const name = /^<\/?(\w+)/.exec(this.source.slice(tag.start, tag.start + 24))?.[1]?.toLowerCase();
    const outside = top && depth === 0;
    if (tag.kind === 'comment' && outside) this.hide(tag.start, tag.end, 'wiki-comment');
    this.writer.replace(tag.start, tag.end, name === 'br' || name === 'hr' ? ' ' : '');
    if (outside && (name === 'blockquote' || name === 'poem'))
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
    const link = this.source[at] === '[';
    if (close === undefined || close > end) {
      const single = link && this.source[at + 1] !== '[';
      return single ? this.readExternalLink(at, end) : at + readStray(this.source, at, this.writer);
    }
    if (depth >= deepest) this.writer.replace(at, close, '');
    else if (link) this.readLink(at, close, depth, top);
    else this.readBraces(at, close, depth, top);
    return close;
  }

  private readBraces(at: number, close: number, depth: number, top: boolean): void {
    const parts = readTemplate(this.source, at + 2, close - 2, this.brackets);
    if (parts.length === 0) this.leaveOut(at, close, 'wiki-template');
    else {
      if (depth === 0 && top && this.standsAlone(at, close)) this.writer.lines.push({ start: at, mark: 'quote' });
      this.readParts(parts, at, close, depth);
    }
  }

  /** Reads the parts that are seen and takes away everything between them. */
  private readParts(parts: readonly ReadPart[], at: number, close: number, depth: number): void {
    let from = at;
    for (const part of parts) {
      if (part.start > from) this.writer.replace(from, part.start, '');
      if (part.text !== undefined) this.writer.replace(part.start, part.end, part.text);
      else this.read(part.start, part.end, depth + 1, false);
      from = part.end;
    }
    this.writer.replace(from, close, '');
  }

  private readLink(at: number, close: number, depth: number, top: boolean): void {
    const kind = kindOfLink(this.source, at, close);
    if (kind === 'file') this.readFile(at, close, depth, top);
    else if (kind === 'hidden') this.leaveOut(at, close, 'wiki-category');
    else this.readParts([linkLabel(this.source, at, close, this.brackets)], at, close, depth);
  }

  /** A picture reads as its caption, on a line of its own. */
  private readFile(at: number, close: number, depth: number, top: boolean): void {
    const caption = fileCaption(this.source, at, close, this.brackets);
    if (caption === undefined || !top || depth > 0) {
      if (depth === 0) this.hide(at, close, 'wiki-picture');
      this.writer.replace(at, close, '');
      return;
    }
    const ended = this.source[close] === '\n';
    this.writer.replace(at, caption.start, at === 0 || this.source[at - 1] === '\n' ? '' : '\n');
    this.writer.lines.push({ start: caption.start, mark: 'caption' });
    this.read(caption.start, caption.end, depth + 1, false);
    this.writer.replace(caption.end, close, ended ? '' : '\n');
    if (!ended) this.writer.lines.push({ start: close, mark: null });
  }

  /** `[http://... label]` reads as its label, without one as nothing; other single brackets stay. */
  private readExternalLink(at: number, end: number): number {
    const link = externalLink(this.source, at, end);
    if (link === null) return at + 1;
    if (link.label === null) return link.addressEnd;
    const { start, end: labelEnd } = link.label;
    this.writer.replace(at, start, '');
    this.read(start, labelEnd, deepest, false);
    this.writer.replace(labelEnd, labelEnd + 1, '');
    return labelEnd + 1;
  }

  /** Takes away what is not part of the text; where it has its lines to itself, it is noted as hidden. */
  private leaveOut(at: number, close: number, rule: string): void {
    if (this.standsAlone(at, close)) this.hide(at, close, rule);
    this.writer.replace(at, close, '');
  }

  /** Whether a bracket has its lines to itself: an infobox, a notice, a navigation bar. */
  private standsAlone(at: number, close: number): boolean {
    const before = at === 0 || this.source[at - 1] === '\n' || this.writer.edits.at(-1)?.end === at;
    return before && (close === this.source.length || this.source[close] === '\n');
  }

  private hide(start: number, end: number, rule: string): void {
    this.writer.hidden.push({ start, end, rule });
  }
}
