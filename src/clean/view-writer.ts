import type { Edit } from '../text/edit.ts';
import { endsLine, isFolded, isInvisible } from './html-characters.ts';

/** What a view writer tells while it writes. Offsets count in the written text. */
export interface WritingListener {
  /** Visible characters are about to be written; `first` where they begin a block. */
  textComes(at: number, first: boolean): void;
  blockEnds(start: number, end: number): void;
}

/**
 * Collects the edits that turn a source into what a reader sees, from left to right.
 * Whatever stands between two visible characters (tags, scripts, white space) is one edit: it reads as
 * nothing, a space or a line end. So nothing is inserted, and the work is linear in the source.
 */
export class ViewWriter {
  readonly edits: Edit[] = [];
  /** How many units the text written so far has. */
  length = 0;
  /** The end in the source of the last visible character. */
  private gapFrom = 0;
  /** How the gap since then reads. */
  private gap = '';
  private blockStart = -1;

  constructor(
    private readonly source: string,
    private readonly listener: WritingListener,
  ) {}

  /** The text in a range of the source: white space is folded, or kept as it is in preformatted text. */
  text(start: number, end: number, preformatted: boolean): void {
    let run = start;
    for (let i = start; i < end; i++) {
      const unit = this.source.charCodeAt(i);
      if ((unit > 0x20 && unit < 0x7f) || this.isPlain(unit, i)) continue;
      const isPair = unit >= 0xd800 && unit <= 0xdbff && i + 1 < end && isLow(this.source.charCodeAt(i + 1));
      if (isPair) i++;
      if (isPair) continue;
      if (run < i) this.visible(run, i);
      this.unseen(unit, i, preformatted);
      run = i + 1;
    }
    if (run < end) this.visible(run, end);
  }

  /** A range of the source that reads as something else: a character reference. */
  reference(start: number, end: number, text: string, preformatted: boolean): void {
    const unit = text.charCodeAt(0);
    if (isFolded(unit)) this.space(unit, preformatted);
    // Whoever writes a joiner as a reference means it.
    else if (!isInvisible(unit, 0xffff)) this.stands(start, end, text);
  }

  /** A tag that ends the line. */
  lineEnd(): void {
    this.endBlock();
    this.gap = '\n';
  }

  /** A tag that keeps words apart, on one line. */
  wordEnd(): void {
    if (this.gap === '') this.gap = ' ';
  }

  /** Takes out what is left after the last visible character. */
  finish(): void {
    this.endBlock();
    if (this.gapFrom < this.source.length) this.edits.push({ start: this.gapFrom, end: this.source.length, text: '' });
  }

  private isPlain(unit: number, at: number): boolean {
    if (isFolded(unit) || (unit >= 0xd800 && unit <= 0xdfff)) return false;
    return !isInvisible(unit, this.source.charCodeAt(at - 1));
  }

  /** A unit that is not shown as it stands: white space, an invisible character or half of a pair. */
  private unseen(unit: number, at: number, preformatted: boolean): void {
    if (isFolded(unit)) this.space(unit, preformatted);
    else if (unit >= 0xd800 && unit <= 0xdfff) this.stands(at, at + 1, '\ufffd');
  }

  private space(unit: number, preformatted: boolean): void {
    if (endsLine(unit)) this.lineEnd();
    else if (!preformatted) this.wordEnd();
    else if (unit !== 0x0d && this.blockStart >= 0) this.keepSpace(unit === 0x0a ? '\n' : ' ');
  }

  /** White space of preformatted text inside a block; an empty line ends the block. */
  private keepSpace(space: string): void {
    if (space === '\n' && this.gap.includes('\n')) this.lineEnd();
    else this.gap += space;
  }

  private visible(start: number, end: number): void {
    this.closeGap(start);
    this.length += end - start;
    this.gapFrom = end;
  }

  private stands(start: number, end: number, text: string): void {
    this.closeGap(start);
    this.edits.push({ start, end, text });
    this.length += text.length;
    this.gapFrom = end;
  }

  private closeGap(until: number): void {
    const { gapFrom } = this;
    if (gapFrom < until) {
      const text = this.length === 0 ? '' : this.gap;
      const asItStands = text.length === until - gapFrom && this.source.startsWith(text, gapFrom);
      if (!asItStands) this.edits.push({ start: gapFrom, end: until, text });
      this.length += text.length;
    }
    this.gap = '';
    const first = this.blockStart < 0;
    if (first) this.blockStart = this.length;
    this.listener.textComes(this.length, first);
  }

  private endBlock(): void {
    if (this.blockStart >= 0) this.listener.blockEnds(this.blockStart, this.length);
    this.blockStart = -1;
  }
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
