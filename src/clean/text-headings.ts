import type { Block } from '../document/clean.ts';
import type { Edit } from '../text/edit.ts';
import type { View } from '../text/view.ts';
import { lineBlocks } from './line-blocks.ts';

/** A heading that a dump of wiki-text left with its signs: `== Heading ==`, `= Title =`. */
const heading = /^(={1,6})[ \t]*([^=\s][^\n]{0,200}?)[ \t]*\1[ \t]*$/gm;
/** One line between equal signs may be anything; two are headings. */
const fewest = 2;

/** The view without the equal signs of headings, and its lines as blocks; those of headings are marked `heading:LEVEL`. */
export function readHeadings(view: View): { view: View; blocks: Block[] } {
  const found = view.text.includes('\n=') ? Array.from(view.text.matchAll(heading)) : [];
  if (found.length < fewest) return { view, blocks: lineBlocks(view) };
  const edits: Edit[] = [];
  const levels = new Map<number, number>();
  let removed = 0;
  for (const match of found) {
    const [line, signs, text] = match as unknown as [string, string, string];
    const { index } = match;
    const start = index + line.indexOf(text, signs.length);
    const end = start + text.length;
    edits.push({ start: index, end: start, text: '' }, { start: end, end: index + line.length, text: '' });
    removed += start - index;
    levels.set(start - removed, signs.length);
    removed += index + line.length - end;
  }
  const read = view.edit(edits);
  const marked = lineBlocks(read).map((block) => {
    const level = levels.get(block.span.start);
    return level === undefined ? block : { ...block, mark: `heading:${level}` };
  });
  return { view: read, blocks: marked };
}
