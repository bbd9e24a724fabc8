import { readDataLines } from '../data-file.ts';
import { splitParts, type WikiBrackets } from './wiki-brackets.ts';

/** A part of the source that is read, or a range that reads as something else. */
export type ReadPart =
  | { readonly start: number; readonly end: number; readonly text?: undefined }
  | { readonly start: number; readonly end: number; readonly text: string };

const readings = new Map<string, string>();
for (const line of readDataLines('clean/wiki-templates.tsv')) {
  const [names, reading] = line.split('\t') as [string, string];
  for (const name of names.split(',')) readings.set(name, reading);
}

/** Units of `{{convert}}` that are written out in another way than they are read; the rest is read as it stands. */
const range = /^(?:to|and|by|or|x|-|–|to\(-\)|\+\/-|±)$/;

/**
 * What a reader sees of the template whose inside is a range of the source: parts of the source, in order;
 * empty where the template is not part of the text.
 */
export function readTemplate(source: string, start: number, end: number, brackets: WikiBrackets): ReadPart[] {
  const [name, ...parts] = splitParts(source, start, end, brackets);
  if (name === undefined) return [];
  const reading = readings.get(
    source
      .slice(name.start, Math.min(name.end, name.start + 60))
      .trim()
      .toLowerCase(),
  );
  if (reading === undefined) return [];
  const unnamed = parts.filter(
    (part) => !/^\s*[\w -]{1,30}=/.test(source.slice(part.start, Math.min(part.end, part.start + 40))),
  );
  if (reading.startsWith('=')) return [{ start: start - 2, end: start, text: reading.slice(1) }];
  if (reading === 'measure') return readMeasure(source, unnamed);
  if (reading === 'text') return readQuotation(source, parts, unnamed);
  const [head, which] = reading.includes('~') ? (reading.split('~') as [string, string]) : ['', reading];
  const shown = which.endsWith('+')
    ? joined(unnamed.slice(Number.parseInt(which, 10) - 1))
    : unnamed.slice(Number(which) - 1, Number(which));
  return head === '' || shown.length === 0 ? shown : [{ start: start - 2, end: start, text: head }, ...shown];
}

/** The parts with the strokes between them read as spaces. */
function joined(parts: readonly ReadPart[]): ReadPart[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [{ start: part.start - 1, end: part.start, text: ' ' }, part]));
}

/** "{{convert|10|to|20|km|mi}}" reads "10 to 20 km". */
function readMeasure(source: string, parts: readonly ReadPart[]): ReadPart[] {
  let last = 1;
  while (last < parts.length && range.test(source.slice(parts[last]?.start, parts[last]?.end).trim())) last += 2;
  return joined(parts.slice(0, last + 1));
}

/** A quotation's words, named or not; not who said them. */
function readQuotation(source: string, parts: readonly ReadPart[], unnamed: readonly ReadPart[]): ReadPart[] {
  for (const part of parts) {
    const named = /^\s*(?:text|quote|1)\s*=\s*/.exec(source.slice(part.start, Math.min(part.end, part.start + 60)));
    if (named !== null) return [{ start: part.start + named[0].length, end: part.end }];
  }
  return unnamed.slice(0, 1);
}
