import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventType, eventTypes, type Realis, type Role, realisValues, roles } from '../document/events.ts';
import type { Stretch, TaughtEvent } from '../events/train/make-examples.ts';
import { readConllu } from '../language/conllu.ts';
import { parseArticle } from '../read/read-article.ts';
import type { TaughtArticle } from './taught-article.ts';

// Annotations of texts that the project may not hold: each file names its text, and places in it, but quotes nothing.

/**
 * Reads the annotations of a folder, in order of their names, with the texts that they speak of. A file begins with
 * `# text treebank/gum/NAME.conllu` or `# text dates/wikiwars/NAME.txt 31 60` (lines, both included), seen from the folder
 * of benchmarks; of a page's gold it is the main content. Each row is an event: `start end`, type, EDTF date or -, realis, then `role start end` for each role,
 * all parted by tabs; places are UTF-16 units of the text.
 * @throws Error with the file and row that cannot be read, or where the benchmarks are not there
 */
export function readAnnotations(folder: string, benchmarks: string): TaughtArticle[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return files.sort().map((name) => readFile(join(folder, name), benchmarks));
}

function readFile(path: string, benchmarks: string): TaughtArticle {
  const rows = readFileSync(path, 'utf8').split('\n');
  const [, of, first, last] = /^# text (\S+)(?: (\d+) (\d+))?$/.exec(rows[0] as string) ?? [];
  if (of === undefined) throw new Error(`${path}:1: does not name its text`);
  const text = textOf(join(benchmarks, of), Number(first ?? 1), Number(last ?? Number.POSITIVE_INFINITY));
  const events = rows.flatMap((row, at) => {
    if (row === '' || row.startsWith('#')) return [];
    const event = readEvent(row, text.length);
    if (event === null) throw new Error(`${path}:${at + 1}: is not an event: ${row}`);
    return [event];
  });
  return { article: parseArticle(path.replace(/\.tsv$/, '.txt'), Buffer.from(text)), events };
}

/** Lines of a benchmark's text: of a plain one, of what a page holds by its gold, of a treebank's document. */
function textOf(path: string, first: number, last: number): string {
  const content = readFileSync(path, 'utf8');
  const text = path.endsWith('.conllu') ? treebankText(content) : path.endsWith('.json') ? pageText(content) : content;
  const lines = text.split('\n').slice(first - 1, last);
  return `${lines.join('\n').trimEnd()}\n`;
}

function pageText(gold: string): string {
  return (JSON.parse(gold) as { main_content: string }).main_content.replaceAll('\r\n', '\n');
}

/** The text of a treebank's document: its paragraphs, with a blank line between them. */
function treebankText(content: string): string {
  return readConllu(content).text.replaceAll('\n', '\n\n');
}

function readEvent(row: string, length: number): TaughtEvent | null {
  const [place = '', type, date, realis, ...told] = row.split('\t');
  const trigger = readStretch(place, length);
  const found = told.map((part) => readRole(part, length));
  const known = eventTypes.includes(type as EventType) && realisValues.includes(realis as Realis);
  if (trigger === null || date === undefined || !known || found.includes(null)) return null;
  return {
    trigger,
    type: type as EventType,
    date: date === '-' ? null : date,
    realis: realis as Realis,
    roles: found.filter((role) => role !== null),
  };
}

function readRole(part: string, length: number): (Stretch & { role: Role | 'amount' }) | null {
  const space = part.indexOf(' ');
  const role = part.slice(0, space) as Role | 'amount';
  const place = readStretch(part.slice(space + 1), length);
  return place === null || (role !== 'amount' && !roles.includes(role)) ? null : { ...place, role };
}

function readStretch(place: string, length: number): Stretch | null {
  const [, start, end] = /^(\d+) (\d+)$/.exec(place) ?? [];
  const stretch = { start: Number(start), end: Number(end) };
  return stretch.start < stretch.end && stretch.end <= length ? stretch : null;
}
