import type { CleanArticle, PageMetadata } from '../document/clean.ts';
import { labelSections } from './label-sections.ts';
import { readVisibleMetadata } from './read-visible-metadata.ts';
import { describeLines, type TextLine } from './text-line.ts';
import type { BlockLabel } from './tile-zones.ts';

/** What the marks of wiki-text make of a line, where its section says nothing else. */
const marked: Readonly<Record<string, BlockLabel>> = {
  caption: { kind: 'caption', rule: 'picture-caption' },
  'table-caption': { kind: 'caption', rule: 'table-caption' },
  'table-cell': { kind: 'body', rule: 'table-cell' },
  'list-item': { kind: 'body', rule: 'list-item' },
  term: { kind: 'body', rule: 'list-item' },
  quote: { kind: 'body', rule: 'block-quotation' },
  indent: { kind: 'body', rule: 'indented-text' },
  infobox: { kind: 'boilerplate', rule: 'infobox' },
  table: { kind: 'boilerplate', rule: 'table-markup' },
};

/** Notes to the reader above an article or a section. */
const hatnote =
  /^(?:main articles?|further information|see also|for (?:other|the|a|an)\b.*\bsee)\b|\bredirects? here\b/i;

/** One label for each block of a wiki-text, by its marks and the headings of its sections. */
export function labelWiki(clean: CleanArticle): { labels: BlockLabel[]; metadata: PageMetadata } {
  const lines = describeLines(clean);
  const labels: (BlockLabel | undefined)[] = lines.map(() => undefined);
  labelSections(lines, labels);
  const all = lines.map((line, i) => labels[i] ?? labelLine(line));
  return { labels: all, metadata: readVisibleMetadata(clean, lines, all) };
}

function labelLine({ mark, text, words }: TextLine): BlockLabel {
  if (words <= 40 && mark === 'indent' && hatnote.test(text)) return { kind: 'boilerplate', rule: 'hatnote' };
  return marked[mark ?? ''] ?? { kind: 'body', rule: 'prose-paragraph' };
}
