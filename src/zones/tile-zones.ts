import type { Block, CleanArticle } from '../document/clean.ts';
import type { CommentInfo, Zone, ZoneKind } from '../document/zones.ts';
import type { SourceSpan } from '../text/span.ts';

/** What a zone rule says of one block. */
export interface BlockLabel {
  readonly kind: ZoneKind;
  readonly rule: string;
  readonly comment?: CommentInfo;
}

interface Item {
  readonly source: SourceSpan;
  readonly label: BlockLabel;
}

/**
 * Makes zones that tile the source: each block and each hidden range reaches to the beginning of the next one,
 * the first from the very beginning. A hidden range inside a block is part of the block's zone.
 * @param labels one for each block, in order.
 * @throws RangeError where the numbers of labels and blocks differ.
 */
export function tileZones(clean: CleanArticle, labels: readonly BlockLabel[]): Zone[] {
  if (labels.length !== clean.blocks.length) {
    throw new RangeError(`${labels.length} labels for ${clean.blocks.length} blocks`);
  }
  const { view } = clean;
  const items = orderedItems(clean, labels);
  return items.map(({ label }, i) => {
    const start = i === 0 ? 0 : (items[i] as Item).source.start;
    const end = items[i + 1]?.source.start ?? view.source.length;
    return { source: view.sourceSpan(start, end), span: view.fromSource(start, end), ...label };
  });
}

function orderedItems(clean: CleanArticle, labels: readonly BlockLabel[]): Item[] {
  const blocks = clean.blocks.map((block: Block, i) => ({
    source: clean.view.toSource(block.span),
    label: labels[i] as BlockLabel,
  }));
  const hidden = clean.hidden.map(({ source, rule }) => ({ source, label: { kind: 'boilerplate' as const, rule } }));
  const items = [...blocks, ...hidden].sort((a, b) => a.source.start - b.source.start || b.source.end - a.source.end);
  let covered = -1;
  const outer = items.filter(({ source }) => {
    if (source.start < covered) return false;
    covered = source.end;
    return true;
  });
  if (outer.length > 0 || clean.view.source.length === 0) return outer;
  return [
    { source: clean.view.sourceSpan(0, clean.view.source.length), label: { kind: 'boilerplate', rule: 'blank' } },
  ];
}
