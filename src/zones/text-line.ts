import type { CleanArticle } from '../document/clean.ts';
import { type CueKind, cueForm, matchCue } from './match-cues.ts';

/** A line of plain text (or a folded paragraph) and what can be seen of it without its neighbors. */
export interface TextLine {
  readonly text: string;
  /** Where its text begins and ends in the view. */
  readonly start: number;
  readonly end: number;
  /** Columns of white space in front of it. */
  readonly indent: number;
  /** Whether a bullet, a box or a list number stands in front of it; `text` still has it. */
  readonly bullet: boolean;
  /** Blank lines between it and the line before, and the line after. */
  readonly blanksBefore: number;
  readonly blanksAfter: number;
  /** What a convention makes of it, as cleaning saw it: `heading:2`, `list-item` ... */
  readonly mark: string | null;
  /** The number of words. */
  readonly words: number;
  /** Words that begin with a capital letter. */
  readonly capitals: number;
  /** Function words (the, of, and, was ...): prose is full of them, menus are not. */
  readonly functionWords: number;
  /** Ends like a sentence. */
  readonly closed: boolean;
  /** Twelve words or more that end like a sentence, or twenty-five in any case: running text. */
  readonly paragraph: boolean;
  readonly cue: CueKind | null;
  /** The line as wordings are compared: equal lines have equal keys. */
  readonly key: string;
}

const bullets = /^(?:[•·▪◦‣●○■□☆★◆◇▸►–—*+✓✔-]|\(?\d{1,3}[.)])\s/;
const sentenceEnd = /[.!?…:;]["'”’»)\]]*(?:\[\d+\])*$/;
const functionWords = new Set(
  'the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so what up its about into than them can only other new some could time these two may then do first any my now such like our over me even most made after also did many before must through back years where much your way well down should because each just those how too any since while against said'.split(
    ' ',
  ),
);
/** Only the beginning of a very long line is counted: it is a paragraph in any case. */
const counted = 1500;

/** The blocks of a plain text as lines. */
export function describeLines({ view, blocks }: CleanArticle): TextLine[] {
  return blocks.map(({ span, mark }, i) => {
    const before = blocks[i - 1]?.span.end ?? 0;
    const after = blocks[i + 1]?.span.start ?? view.text.length;
    const gap = view.text.slice(before, span.start);
    const text = view.text.slice(span.start, span.end);
    return {
      start: span.start,
      end: span.end,
      mark,
      indent: gap.length - gap.lastIndexOf('\n') - 1,
      blanksBefore: Math.max(0, feeds(gap) - (i > 0 ? 1 : 0)),
      blanksAfter: Math.max(0, feeds(view.text.slice(span.end, after)) - 1),
      ...describeText(text),
    };
  });
}

function feeds(gap: string): number {
  let count = 0;
  for (let at = gap.indexOf('\n'); at >= 0; at = gap.indexOf('\n', at + 1)) count++;
  return count;
}

function describeText(text: string) {
  const { words, capitals, functions } = countWords(text.length > counted ? text.slice(0, counted) : text);
  const closed = sentenceEnd.test(text.slice(-12));
  const bullet = bullets.test(text.slice(0, 8));
  const cue = matchCue(text);
  const paragraph = (words >= 12 && closed) || words >= 25;
  const key = text.length > 400 ? text.slice(0, 400) : cueForm(text);
  return { text, bullet, words, capitals, functionWords: functions, closed, paragraph, cue, key };
}

function countWords(text: string) {
  let words = 0;
  let capitals = 0;
  let functions = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&.-]*/gu)) {
    words++;
    if (word.length <= 7 && functionWords.has(word.toLowerCase())) functions++;
    if (/^\p{Lu}/u.test(word)) capitals++;
  }
  return { words, capitals, functions };
}
