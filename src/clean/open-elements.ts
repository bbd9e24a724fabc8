import type { ElementInfo } from '../document/clean.ts';
import { blockNames, headNames, impliedEnds, paragraphEnders, scopeNames } from './html-names.ts';

/** An element of the page, linked to the one around it. */
export interface OpenElement {
  readonly info: ElementInfo;
  readonly parent: OpenElement | null;
  /** How many elements there are around it. */
  readonly depth: number;
  /** Outermost first, made when a block first asks for it. */
  path: readonly ElementInfo[] | null;
}

/**
 * How deep elements are told apart; beyond it they count as parts of the element at this depth.
 * Browsers do the same (at 512). It bounds the work for each tag, whatever the page.
 */
const maxDepth = 192;
/** How far up a start tag looks for an open paragraph to end. */
const paragraphReach = 8;

/** The elements that are open at a place in the markup, by the HTML standard's rules for tags that were left out. */
export class OpenElements {
  private top: OpenElement | null = null;
  private beyond = 0;
  private foreign = 0;
  private readonly counts = new Map<string, number>();

  /** @param ended is told of each element that ends, innermost first. */
  constructor(private readonly ended: (element: OpenElement) => void) {}

  get innermost(): OpenElement | null {
    return this.top;
  }

  get depth(): number {
    return this.top === null ? 0 : this.top.depth + 1;
  }

  /** Whether SVG or MathML is open. */
  get inForeign(): boolean {
    return this.foreign > 0;
  }

  isOpen(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  /** Ends what a start tag of this name ends by its mere coming. */
  makeRoomFor(name: string): void {
    if (this.foreign > 0) return;
    if (this.isOpen('head') && !headNames.has(name)) this.close('head');
    if (paragraphEnders.has(name)) this.endParagraph();
    const ends = impliedEnds.get(name);
    while (ends !== undefined && this.top !== null && ends.has(this.top.info.name)) this.pop();
  }

  /** Opens an element. @returns false where it lies too deep to be told apart. */
  open(info: ElementInfo): boolean {
    if (this.depth >= maxDepth) {
      this.beyond++;
      return false;
    }
    this.top = { info, parent: this.top, depth: this.depth, path: null };
    this.counts.set(info.name, (this.counts.get(info.name) ?? 0) + 1);
    if (isForeign(info.name)) this.foreign++;
    return true;
  }

  /** Ends the innermost element of this name and all in it; without one, or out of its scope, the tag means nothing. */
  close(name: string): void {
    if (this.beyond > 0) this.beyond--;
    else if (this.isOpen(name) && this.reaches(name)) {
      while (this.pop() !== name) {}
    }
  }

  closeAll(): void {
    while (this.top !== null) this.pop();
  }

  /** Whether nothing between the innermost element and the one of this name keeps its end tag out. */
  private reaches(name: string): boolean {
    const isBlock = blockNames.has(name);
    for (let element = this.top; element !== null; element = element.parent) {
      const other = element.info.name;
      if (other === name) return true;
      if (isBlock ? scopeNames.has(other) && !isTablePart(name) : blockNames.has(other)) return false;
    }
    return false;
  }

  private endParagraph(): void {
    if (!this.isOpen('p')) return;
    let element = this.top;
    for (let i = 0; i < paragraphReach && element !== null; i++, element = element.parent) {
      if (!blockNames.has(element.info.name)) continue;
      if (element.info.name === 'p') this.close('p');
      return;
    }
  }

  private pop(): string {
    const element = this.top as OpenElement;
    const { name } = element.info;
    this.top = element.parent;
    this.counts.set(name, (this.counts.get(name) ?? 1) - 1);
    if (isForeign(name)) this.foreign--;
    this.ended(element);
    return name;
  }
}

/** The elements around a place, outermost first. */
export function pathOf(element: OpenElement | null): readonly ElementInfo[] {
  if (element === null) return [];
  element.path ??= [...pathOf(element.parent), element.info];
  return element.path;
}

function isForeign(name: string): boolean {
  return name === 'svg' || name === 'math';
}

function isTablePart(name: string): boolean {
  return (
    name === 'table' ||
    name === 'tr' ||
    name === 'tbody' ||
    name === 'thead' ||
    name === 'tfoot' ||
    name === 'html' ||
    name === 'body'
  );
}
