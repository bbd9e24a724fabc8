import type { Block, ElementInfo } from '../document/clean.ts';
import type { View } from '../text/view.ts';
import { blockNames, voidNames } from './html-names.ts';
import type { AttributeValue, MarkupHandler } from './html-tokens.ts';
import { type OpenElement, OpenElements, pathOf } from './open-elements.ts';
import { PageFacts } from './page-facts.ts';
import { whyUnread } from './unread-elements.ts';
import { ViewWriter, type WritingListener } from './view-writer.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

interface DraftBlock extends Range {
  readonly element: OpenElement | null;
  readonly links: readonly Range[];
}

/** A range of the source that is not read, with the rule that says so. */
export interface UnreadRange extends Range {
  readonly rule: string;
}

/** Writes a page as a reader sees it, while its markup is walked through. */
export class PageWriter implements MarkupHandler, WritingListener {
  readonly unread: UnreadRange[] = [];
  readonly facts = new PageFacts();
  private readonly writer: ViewWriter;
  private readonly elements: OpenElements;
  private readonly drafts: DraftBlock[] = [];
  /** The element whose contents are not read. */
  private unreadElement: OpenElement | null = null;
  private unreadRule = '';
  /** Where the end tag that is being read ends; what ends without one ends where the next tag begins. */
  private tagEnd = 0;
  private blockElement: OpenElement | null = null;
  /** The least number of open elements since the block's last text. */
  private shallowest = 0;
  private links: Range[] = [];
  private linkStart = -1;
  /** How many units of text lie in elements that inline style or `hidden` takes away. */
  hiddenUnits = 0;

  constructor(
    private readonly source: string,
    private readonly honorsStyle: boolean,
  ) {
    this.writer = new ViewWriter(source, this);
    this.elements = new OpenElements((element) => this.ended(element));
  }

  text(start: number, end: number): void {
    if (this.unreadElement === null) this.writer.text(start, end, this.elements.isOpen('pre'));
    else if (this.unreadRule.startsWith('hidden')) this.hiddenUnits += end - start;
    else this.facts.text(start, end, this.source);
  }

  reference(start: number, end: number, text: string): void {
    if (this.unreadElement === null) this.writer.reference(start, end, text, this.elements.isOpen('pre'));
    else this.facts.reference(start, end, text);
  }

  remark(start: number, end: number): void {
    if (this.unreadElement === null) this.unread.push({ start, end, rule: 'markup-comment' });
  }

  open(start: number, end: number, name: string, attributes: ReadonlyMap<string, AttributeValue>): void {
    this.tagEnd = start;
    if (!this.elements.inForeign) this.facts.open(name, attributes);
    this.elements.makeRoomFor(name);
    if (this.unreadElement === null && blockNames.has(name)) this.writer.lineEnd();
    if (voidNames.has(name)) return;
    if (!this.elements.open(elementInfo(name, attributes, start))) return;
    if (this.unreadElement !== null) return;
    const rule = whyUnread(name, attributes, this.honorsStyle);
    if (rule !== null) {
      this.unreadElement = this.elements.innermost;
      this.unreadRule = rule;
    }
    this.tagEnd = end;
  }

  close(start: number, end: number, name: string): void {
    this.tagEnd = end;
    this.facts.close(name);
    if (name === 'br' || (name === 'p' && !this.elements.isOpen('p'))) this.lineEndHere();
    this.elements.close(name);
    this.tagEnd = start;
  }

  inForeignContext(): boolean {
    return this.elements.inForeign;
  }

  textComes(at: number, first: boolean): void {
    if (first) this.blockElement = this.elements.innermost;
    else this.widenBlock();
    this.shallowest = this.elements.depth;
    if (this.linkStart < 0 && this.elements.isOpen('a')) this.linkStart = at;
  }

  blockEnds(start: number, end: number): void {
    this.endLink(end);
    this.drafts.push({ start, end, element: this.blockElement, links: this.links });
    this.links = [];
  }

  /** How many units the page reads. */
  get length(): number {
    return this.writer.length;
  }

  /** Ends the page. @returns the edits that turn the source into what is read */
  finish(sourceLength: number) {
    this.tagEnd = sourceLength;
    this.elements.closeAll();
    this.writer.finish();
    return this.writer.edits;
  }

  /** The blocks, once the view is made from the edits. */
  blocks(view: View): Block[] {
    return this.drafts.map(({ start, end, element, links }) => ({
      span: view.span(start, end),
      path: pathOf(element),
      links: links.map((link) => view.span(link.start, link.end)),
      mark: null,
    }));
  }

  private ended(element: OpenElement): void {
    const { name, start } = element.info;
    if (element === this.unreadElement) {
      this.unread.push({ start, end: this.tagEnd, rule: this.unreadRule });
      this.unreadElement = null;
    }
    if (this.unreadElement === null) {
      if (name === 'a') this.endLink(this.writer.length);
      if (blockNames.has(name)) this.writer.lineEnd();
    }
    this.shallowest = Math.min(this.shallowest, element.depth);
  }

  private lineEndHere(): void {
    if (this.unreadElement === null) this.writer.lineEnd();
  }

  /** A block that goes on outside the element that it began in belongs to an outer one. */
  private widenBlock(): void {
    let element = this.blockElement;
    while (element !== null && element.depth >= this.shallowest) element = element.parent;
    this.blockElement = element;
  }

  private endLink(at: number): void {
    if (this.linkStart >= 0 && this.linkStart < at) this.links.push({ start: this.linkStart, end: at });
    this.linkStart = -1;
  }
}

const noAttributes: Readonly<Record<string, string>> = {};

function elementInfo(name: string, attributes: ReadonlyMap<string, AttributeValue>, start: number): ElementInfo {
  if (attributes.size === 0) return { name, attributes: noAttributes, start };
  const kept: Record<string, string> = {};
  for (const [key, { text }] of attributes) kept[key] = text;
  return { name, attributes: kept, start };
}
