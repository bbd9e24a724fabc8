import type { DateLayer, DateMention } from '../document/dates.ts';
import type { Paint } from '../evaluate/print-table.ts';
import type { View } from '../text/view.ts';

/** Columns of text in a row: with the number in front it fits an ordinary terminal. */
const width = 96;

/** A stretch of the view that is printed as one row. */
interface Row {
  readonly start: number;
  readonly end: number;
}

/**
 * The text in rows, with each date underlined. Under its row each date has a line of its own: number, value, and where
 * the parts that its words do not state were taken from.
 */
export function printDates(view: View, layer: DateLayer, paint: Paint): string {
  const lines = [publicationLine(view, layer)];
  let next = 0;
  for (const row of rowsOf(view.text)) {
    const first = next;
    while (next < layer.mentions.length && (layer.mentions[next] as DateMention).span.start < row.end) next++;
    // A date that was begun in the row before may end in this one.
    const shown = layer.mentions.slice(Math.max(0, first - 1), next).filter(({ span }) => span.end > row.start);
    lines.push(indent(view.text.slice(row.start, row.end)));
    if (shown.length > 0) lines.push(paint.green(indent(underline(row, shown))));
    for (let i = first; i < next; i++) lines.push(paint.dim(describe(view, layer, i)));
  }
  return `${lines.join('\n')}\n`;
}

const indent = (text: string): string => (text === '' ? '' : `     ${text}`);

function publicationLine(view: View, { published }: DateLayer): string {
  if (!published) return 'Published: nobody says\n';
  const from = published.source === 'stated' ? 'stated for the article' : `"${view.quote(published.source)}"`;
  return `Published: ${published.edtf} <- ${from}\n`;
}

/** The text's lines, folded at spaces; of several blank lines one is left. */
function* rowsOf(text: string): Generator<Row> {
  let start = 0;
  let blank = false;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '' || !blank) yield* fold(text, start, end);
    blank = line.trim() === '';
    start = end + 1;
  }
}

function* fold(text: string, start: number, end: number): Generator<Row> {
  let at = start;
  while (end - at > width) {
    const space = text.lastIndexOf(' ', at + width);
    const cut = space > at ? space + 1 : at + width;
    yield { start: at, end: cut };
    at = cut;
  }
  yield { start: at, end };
}

function underline(row: Row, mentions: readonly DateMention[]): string {
  let line = '';
  for (const { span } of mentions) {
    line = line.padEnd(Math.max(span.start, row.start) - row.start);
    line += '~'.repeat(Math.max(0, Math.min(span.end, row.end) - row.start - line.length));
  }
  return line;
}

function describe(view: View, layer: DateLayer, index: number): string {
  const { span, type, value, edtf, rule, inferred, problems } = layer.mentions[index] as DateMention;
  const parts = [`${String(index).padStart(4)} ${view.read(span).replace(/\s+/g, ' ')}: ${edtf ?? `${type} ${value}`}`];
  for (const from of new Set(inferred.map((part) => part.from))) {
    const taken = inferred.filter((part) => part.from === from);
    const names = taken.map(({ part }) => part).join(', ');
    const source =
      from === 'publication' ? 'publication' : `${from} ${view.read((layer.mentions[from] as DateMention).span)}`;
    parts.push(`${names} <- ${source.replace(/\s+/g, ' ')} (${taken[0]?.rule})`);
  }
  return [...parts, `[${rule}]`, ...problems.map((problem) => `! ${problem}`)].join('  ');
}
