import { WikiInline } from './wiki-inline.ts';
import { WikiLineSigns } from './wiki-line-signs.ts';
import { type WikiReading, WikiWriter } from './wiki-writer.ts';

/** Reads a wiki-text from left to right; each character is looked at once on its own level of nesting. */
export function readWiki(source: string): WikiReading {
  return new WikiReader(source).read();
}

/** What a line must not begin with to go on with the paragraph of the line before. */
const lineSigns = '\n\r*#:;=|!{<[ _-';

class WikiReader {
  private readonly writer = new WikiWriter();
  private readonly lines: WikiLineSigns;
  private readonly inline: WikiInline;

  constructor(private readonly source: string) {
    this.lines = new WikiLineSigns(source, this.writer);
    this.inline = new WikiInline(source, this.writer, this.lines);
  }

  read(): WikiReading {
    for (let at = 0; at < this.source.length; ) at = this.readLine(at);
    return this.writer;
  }

  /** Reads one line and what runs over its end; returns where the next one begins. */
  private readLine(start: number): number {
    const textStart = this.source[start] === '=' ? this.readHeading(start) : this.lines.read(start);
    const end = this.inline.readLine(textStart, this.source.length);
    if (end < this.source.length) this.readLineEnd(start, end);
    return end + 1;
  }

  /** A paragraph goes on in the next line unless that one is blank or begins with a sign. */
  private readLineEnd(start: number, end: number): void {
    const next = this.source.charAt(end + 1);
    const goesOn = end > start && next !== '' && !lineSigns.includes(next) && end >= this.writer.done;
    if (goesOn && this.markAt(start) === null) this.writer.replace(end, end + 1, ' ');
  }

  private markAt(start: number): string | null {
    const last = this.writer.lines.at(-1);
    return last !== undefined && last.start >= start ? last.mark : null;
  }

  /** `== Heading ==`: the equal signs on both sides go. Returns up to where the line has been read. */
  private readHeading(start: number): number {
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
    const textEnd = this.inline.readLine(start + level, start + level + (heading[2] as string).length);
    this.writer.replace(textEnd, start + line.length, '');
    return start + line.length;
  }
}
