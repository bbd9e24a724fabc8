// Which brackets of a wiki-text belong together, found once, in linear time, however deep they nest.

/** For each opening `{{` and `[[` (by its offset), the offset behind its closing pair. Those never closed are not in it. */
export type WikiBrackets = ReadonlyMap<number, number>;

const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const lineFeed = 0x0a;

/** Matches the brackets of a wiki-text. A link ends with its paragraph; what `skip` holds is no markup. */
export function matchBrackets(source: string, skip: ReadonlyMap<number, number>): WikiBrackets {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const skipped = skip.get(i);
    if (skipped !== undefined) {
      i = skipped - 1;
      continue;
    }
    const unit = source.charCodeAt(i);
    if (unit !== source.charCodeAt(i + 1)) continue;
    if (unit === openBrace || unit === openBracket) open.push(i++);
    else if (unit === lineFeed) dropLinks(source, open);
    else if (unit === closeBrace) {
      dropLinks(source, open);
      const start = open.pop();
      if (start !== undefined) ends.set(start, ++i + 1);
    } else if (unit === closeBracket && source.charCodeAt(open.at(-1) ?? -1) === openBracket) {
      ends.set(open.pop() as number, ++i + 1);
    }
  }
  return ends;
}

/** Forgets the links that are still open. */
function dropLinks(source: string, open: number[]): void {
  while (open.length > 0 && source.charCodeAt(open.at(-1) as number) === openBracket) open.pop();
}

/** The parts of a bracket's inside that upright strokes separate, as ranges; strokes of inner brackets do not count. */
export function splitParts(
  source: string,
  start: number,
  end: number,
  ends: WikiBrackets,
): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const inner = ends.get(i);
    if (inner !== undefined && inner <= end) i = inner - 1;
    else if (source[i] === '|') {
      parts.push({ start: from, end: i });
      from = i + 1;
    }
  }
  parts.push({ start: from, end });
  return parts;
}
