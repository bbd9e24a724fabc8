import type { WikiWriter } from './wiki-writer.ts';

const pageTable = /infobox|navbox|sidebar|vertical-navbox|toccolours|ambox|metadata/i;

/** Reads the signs that lines of wiki-text begin with, and knows which tables are open. */
export class WikiLineSigns {
  /** Whether the table that the reader is in is navigation or an infobox; one entry for each open table. */
  private readonly tables: boolean[] = [];

  constructor(
    private readonly source: string,
    private readonly writer: WikiWriter,
  ) {}

  /** Whether the line lies in a table. */
  get inTable(): boolean {
    return this.tables.length > 0;
  }

  /** Takes away the signs at the beginning of a line, notes what they make of it, and returns where its text begins. */
  read(start: number): number {
    const unit = this.source[start];
    if (unit === '{' && this.source[start + 1] === '|') return this.startTable(start);
    if (this.inTable && (unit === '|' || unit === '!')) return this.readCell(start);
    const listEnd = this.endOfRun(start, '*#:;');
    if (listEnd > start) {
      const item = /[*#]/.test(this.source.slice(start, Math.min(listEnd, start + 20)));
      return this.mark(start, listEnd, item ? 'list-item' : unit === ';' ? 'term' : 'indent');
    }
    if (this.source.startsWith('----', start)) return this.mark(start, this.endOfRun(start, '-'), null);
    this.writer.lines.push({ start, mark: this.inTable ? this.cellMark() : null });
    return start;
  }

  /** `||` and `!!` begin a cell on the same line; returns where its text begins. */
  breakCell(at: number): number {
    const next = this.afterAttributes(at + 2);
    this.writer.replace(at, next, '\n');
    this.writer.lines.push({ start: at, mark: this.cellMark() });
    return next;
  }

  private mark(start: number, textStart: number, mark: string | null): number {
    this.writer.lines.push({ start, mark: this.tables.at(-1) === true ? 'infobox' : mark });
    this.writer.replace(start, textStart, '');
    return textStart;
  }

  private startTable(start: number): number {
    const end = this.endOfLine(start);
    this.tables.push(pageTable.test(this.source.slice(start, end)));
    this.writer.lines.push({ start, mark: 'table' });
    this.writer.replace(start, end, '');
    return end;
  }

  /** Row and cell signs, with the attributes of cells, go; `|}` ends the table. */
  private readCell(start: number): number {
    const next = this.source[start + 1];
    if (next === '}') {
      this.tables.pop();
      return this.mark(start, start + 2, null);
    }
    if (next === '-') return this.mark(start, this.endOfLine(start), null);
    const text = start + (next === '+' ? 2 : 1);
    return this.mark(start, this.afterAttributes(text), next === '+' ? 'table-caption' : this.cellMark());
  }

  private cellMark(): string {
    return this.tables.at(-1) === true ? 'infobox' : 'table-cell';
  }

  /** `style="..." | text`: where the text of a cell begins. */
  private afterAttributes(start: number): number {
    const head = /^[^|\n[\]{}]{0,200}\|(?!\|)/.exec(this.source.slice(start, start + 220));
    return head?.[0].includes('=') ? start + head[0].length : start;
  }

  private endOfLine(start: number): number {
    const feed = this.source.indexOf('\n', start);
    return feed < 0 ? this.source.length : feed;
  }

  private endOfRun(start: number, signs: string): number {
    let at = start;
    while (at < this.source.length && signs.includes(this.source.charAt(at))) at++;
    return at;
  }
}
