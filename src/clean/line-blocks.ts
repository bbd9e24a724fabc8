import type { Block } from '../document/clean.ts';
import type { View } from '../text/view.ts';

/** A block for each line of the view that is not blank. */
export function lineBlocks(view: View): Block[] {
  const lines = view.text.matchAll(/\S[^\n]*\S|\S/g);
  return Array.from(lines, ({ index, 0: line }) => ({
    span: view.span(index, index + line.length),
    path: [],
    links: [],
    mark: null,
  }));
}
