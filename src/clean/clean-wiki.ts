import type { Article } from '../document/article.ts';
import type { Block, CleanArticle } from '../document/clean.ts';
import { View } from '../text/view.ts';
import { decodeReferences } from './character-references.ts';
import { lineBlocks } from './line-blocks.ts';
import { nothingSaid } from './nothing-said.ts';
import { composeLetters, plainCharacters } from './text-characters.ts';
import { dropLeftovers } from './wiki-leftovers.ts';
import { readWiki } from './wiki-reader.ts';
import type { WikiLine } from './wiki-writer.ts';

/** What is left to do once the markup is gone. */
const steps = [decodeReferences, plainCharacters, composeLetters, dropLeftovers];

/**
 * The clean view of a wiki-text: as a reader sees it. Links read as their labels, footnotes, infoboxes and other
 * templates that are not part of the text as nothing. Each block knows what the markup made of its line.
 */
export function cleanWiki(article: Article): CleanArticle {
  const { edits, lines, hidden } = readWiki(article.source);
  const view = steps.reduce((view, step) => view.edit(step(view.text)), View.of(article.source).edit(edits));
  return {
    article,
    view,
    blocks: markBlocks(view, lineBlocks(view), lines),
    hidden: hidden.map(({ start, end, rule }) => ({ source: view.sourceSpan(start, end), rule })),
    metadata: nothingSaid,
  };
}

/** Gives each block the mark of the line of the source that it begins in. */
function markBlocks(view: View, blocks: readonly Block[], lines: readonly WikiLine[]): Block[] {
  let at = 0;
  return blocks.map((block) => {
    const { start } = view.toSource(block.span);
    while (at + 1 < lines.length && (lines[at + 1] as WikiLine).start <= start) at++;
    const line = lines[at];
    return line === undefined || line.start > start ? block : { ...block, mark: line.mark };
  });
}
