import { type PartOfSpeech, partsOfSpeech } from '../document/language.ts';
import { hashForm, type WordFeatures } from './word-features.ts';

/** The longest stretch that is parsed at once; longer sentences are parsed in pieces. */
export const longestStretch = 250;
const room = longestStretch + 1;

const comma = hashForm(',');
const quotes: ReadonlySet<number> = new Set(['"', "'", '(', "''"].map(hashForm));
const commaPart = partsOfSpeech.length + 1;
const quotePart = partsOfSpeech.length + 2;
/** How many values `part` has. */
export const partCount = partsOfSpeech.length + 3;

/** The three moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const shift = 0;
export const left = 1;
export const right = 2;

/**
 * A parser between two moves: a stack, the words still to come, and the tree so far.
 * Words count from 1. Number 0 is "no word": a missing stack item, child or neighbor. Its features are all 0.
 */
export class ParserState {
  readonly words: (WordFeatures | null)[] = [];
  /** The tagger's class plus 1. */
  readonly tag = new Uint8Array(room);
  /** The universal part of speech, from 1 in the order of `partsOfSpeech`; of signs it is told which. */
  readonly part = new Uint8Array(room);
  readonly head = new Int32Array(room);
  readonly label = new Uint8Array(room);
  /** The outermost child on each side, and the next one inwards. */
  readonly left1 = new Int32Array(room);
  readonly left2 = new Int32Array(room);
  readonly right1 = new Int32Array(room);
  readonly right2 = new Int32Array(room);
  readonly leftCount = new Int32Array(room);
  readonly rightCount = new Int32Array(room);
  /** The relations of a word's children as bits (modulo 32). */
  readonly childLabels = new Int32Array(room);
  readonly stack = new Int32Array(room + 3);
  size = 0;
  next = 1;
  length = 0;
  /** From each word on: how many finite verbs come (up to 3), how far it is to the next punctuation (up to 6). */
  readonly verbsAhead = new Uint8Array(room + 1);
  readonly signAhead = new Uint8Array(room + 1);
  private readonly parts: Uint8Array;
  private readonly isFinite: readonly boolean[];
  private readonly isSign: readonly boolean[];

  /** @param tagNames the tagger's classes: `VBD VERB`. */
  constructor(tagNames: readonly string[]) {
    this.parts = Uint8Array.from(tagNames, (name) => 1 + partsOfSpeech.indexOf(name.split(' ')[1] as PartOfSpeech));
    this.isFinite = tagNames.map((name) => /^(?:VBD|VBZ|VBP|MD)/.test(name));
    this.isSign = tagNames.map((name) => name.endsWith(' PUNCT'));
  }

  /** Begins a sentence. Tags are class numbers of the tagger. */
  start(words: readonly WordFeatures[], tags: ArrayLike<number>, from: number, end: number): void {
    this.length = end - from;
    this.size = 0;
    this.next = 1;
    for (let i = 0; i <= this.length; i++) {
      const word = i === 0 ? null : (words[from + i - 1] as WordFeatures);
      const tag = i === 0 ? -1 : (tags[from + i - 1] as number);
      this.words[i] = word;
      this.tag[i] = tag + 1;
      this.part[i] = word === null ? 0 : this.partOf(word, tag);
      this.head[i] = 0;
      this.label[i] = 0;
      this.left1[i] = 0;
      this.left2[i] = 0;
      this.right1[i] = 0;
      this.right2[i] = 0;
      this.leftCount[i] = 0;
      this.rightCount[i] = 0;
      this.childLabels[i] = 0;
    }
    this.lookAhead(tags, from);
  }

  private partOf(word: WordFeatures, tag: number): number {
    if (!this.isSign[tag]) return this.parts[tag] as number;
    if (word.form === comma) return commaPart;
    return quotes.has(word.form) ? quotePart : (this.parts[tag] as number);
  }

  private lookAhead(tags: ArrayLike<number>, from: number): void {
    const { verbsAhead, signAhead, length } = this;
    verbsAhead[0] = 0;
    signAhead[0] = 0;
    verbsAhead[length + 1] = 0;
    signAhead[length + 1] = 0;
    for (let i = length; i > 0; i--) {
      const tag = tags[from + i - 1] as number;
      verbsAhead[i] = Math.min(3, (verbsAhead[i + 1] as number) + (this.isFinite[tag] ? 1 : 0));
      signAhead[i] = this.isSign[tag] ? 0 : Math.min(6, (signAhead[i + 1] as number) + 1);
    }
  }

  /** The stack item at a depth (0 is the top), 0 if there is none. */
  item(depth: number): number {
    return depth < this.size ? (this.stack[this.size - 1 - depth] as number) : 0;
  }

  /** The word at a distance from the next one, 0 beyond the end. */
  ahead(distance: number): number {
    const word = this.next + distance;
    return word <= this.length ? word : 0;
  }

  get done(): boolean {
    return this.next > this.length && this.size <= 1;
  }

  /** Whether a move may be made here. */
  allows(move: number): boolean {
    if (move === shift) return this.next <= this.length;
    if (move === left) return this.size > 0 && this.next <= this.length;
    return this.size > 1;
  }

  push(): void {
    this.stack[this.size++] = this.next++;
  }

  /** Takes the top of the stack off, as a child of the next word or of the item below it. */
  attach(move: number, label: number): void {
    const child = this.item(0);
    const head = move === left ? this.next : this.item(1);
    this.size--;
    this.head[child] = head;
    this.label[child] = label;
    this.childLabels[head] = (this.childLabels[head] as number) | (1 << (label & 31));
    if (move === left) {
      this.left2[head] = this.left1[head] as number;
      this.left1[head] = child;
      this.leftCount[head] = (this.leftCount[head] as number) + 1;
    } else {
      this.right2[head] = this.right1[head] as number;
      this.right1[head] = child;
      this.rightCount[head] = (this.rightCount[head] as number) + 1;
    }
  }
}
