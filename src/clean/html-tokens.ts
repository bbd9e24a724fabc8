import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { keptAttributes } from './html-names.ts';

// The one door to htmlparser2. Its tokenizer is used without its tree: own code keeps the open elements, in linear time.

/** The value of an attribute and the characters of the source that hold it, without quotation marks. */
export interface AttributeValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a walk through the markup tells, in order. All ranges count in the source. */
export interface MarkupHandler {
  text(start: number, end: number): void;
  /** A character reference (`&amp;`) and what it stands for. */
  reference(start: number, end: number, text: string): void;
  open(start: number, end: number, name: string, attributes: ReadonlyMap<string, AttributeValue>): void;
  close(start: number, end: number, name: string): void;
  /** A comment, a doctype, a CDATA section's marks: nothing that is read. */
  remark(start: number, end: number): void;
  /** Whether the innermost open elements are SVG or MathML, where CDATA sections are text. */
  inForeignContext(): boolean;
}

const noAttributes: ReadonlyMap<string, AttributeValue> = new Map();

/** Tells the handler what markup stands where. Takes any text, in time linear in its length. */
export function walkMarkup(source: string, handler: MarkupHandler): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, new Walk(source, handler));
  tokenizer.write(source);
  tokenizer.end();
}

class Walk implements TokenizerCallbacks {
  /** Where the token that is being read begins: the end of the one before. */
  private from = 0;
  private name = '';
  private attributes: Map<string, AttributeValue> | null = null;
  private attribute = '';
  private value = '';
  private valueFrom = 0;

  constructor(
    private readonly source: string,
    private readonly handler: MarkupHandler,
  ) {}

  ontext(start: number, end: number): void {
    // An end tag without `>` takes in the rest of the page; "</" at its end is reported once more, as text.
    if (start < this.from) return;
    this.handler.text(start, end);
    this.from = end;
  }

  ontextentity(codePoint: number, end: number): void {
    // Some references stand for two code points; the second call has no characters of its own.
    if (end <= this.from) return;
    this.handler.reference(this.from, end, String.fromCodePoint(codePoint));
    this.from = end;
  }

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end).toLowerCase();
    this.attributes = null;
  }

  onattribname(start: number, end: number): void {
    const name = end - start > 20 ? '' : this.source.slice(start, end).toLowerCase();
    this.attribute = keptAttributes.has(name) ? name : '';
    this.value = '';
    this.valueFrom = end;
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '') this.value += this.source.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    if (this.attribute !== '') this.value += String.fromCodePoint(codePoint);
  }

  onattribend(_quote: number, end: number): void {
    if (this.attribute === '') return;
    this.attributes ??= new Map();
    // The first of two attributes of one name counts.
    if (this.attributes.has(this.attribute)) return;
    const start = Math.min(this.skipToValue(this.valueFrom), end);
    this.attributes.set(this.attribute, { text: this.value, start, end });
  }

  onopentagend(end: number): void {
    this.handler.open(this.from, end + 1, this.name, this.attributes ?? noAttributes);
    this.from = end + 1;
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    const close = this.source.indexOf('>', end);
    const until = close < 0 ? this.source.length : close + 1;
    this.handler.close(this.from, until, this.source.slice(start, end).toLowerCase());
    this.from = until;
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.remarkUntil(start);
    if (start < end - endOffset) this.ontext(start, end - endOffset);
    this.remarkUntil(end + 1);
  }

  oncomment(_start: number, end: number): void {
    this.remarkUntil(end + 1);
  }

  ondeclaration(_start: number, end: number): void {
    this.remarkUntil(end + 1);
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.remarkUntil(end + 1);
  }

  onend(): void {
    this.remarkUntil(this.source.length);
  }

  isInForeignContext(): boolean {
    return this.handler.inForeignContext();
  }

  private remarkUntil(end: number): void {
    const until = Math.min(end, this.source.length);
    if (this.from < until) this.handler.remark(this.from, until);
    this.from = until;
  }

  /** From the end of an attribute's name over `=`, spaces and one quotation mark. */
  private skipToValue(offset: number): number {
    let i = offset;
    while (/[\s=]/.test(this.source[i] ?? '')) i++;
    return this.source[i] === '"' || this.source[i] === "'" ? i + 1 : i;
  }
}
