import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventType, eventTypes, type Realis, type Role, roles } from '../document/events.ts';
import type { Stretch, TaughtEvent } from '../events/train/make-examples.ts';
import { parseArticle } from '../read/read-article.ts';
import type { TaughtArticle } from './taught-article.ts';

const realisWords: ReadonlySet<string> = new Set<Realis>(['actual', 'negated', 'planned', 'hypothetical']);
const roleWords: ReadonlySet<string> = new Set([...roles, 'amount']);

/**
 * Reads the marked articles of a folder, in order of their names. A mark is
 * `{trigger|Type|EDTF date or -|realis|agent=Red Army; patient=Budapest}`: the trigger as it stands in the text, then what
 * an annotator says of the event. Quotes of roles stand in the same line; `Budapest#2` is the second one there.
 * @throws Error with file and line where a mark cannot be read.
 */
export function readMarkedArticles(folder: string): TaughtArticle[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => readMarked(join(folder, name)));
}

function readMarked(path: string): TaughtArticle {
  const events: TaughtEvent[] = [];
  let source = '';
  for (const [number, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    try {
      source += readLine(line, source.length, events);
    } catch (error) {
      throw new Error(`${path}:${number + 1}: ${(error as Error).message}`);
    }
  }
  return { article: parseArticle(path, Buffer.from(source.slice(0, -1))), events };
}

/** Adds the events of a line that begins at an offset of the source. @returns the line without its marks */
function readLine(marked: string, offset: number, events: TaughtEvent[]): string {
  const marks: { start: number; fields: string[] }[] = [];
  let line = '';
  let from = 0;
  for (const { index, 0: mark, 1: inner } of marked.matchAll(/\{([^{}]*)\}/g)) {
    line += marked.slice(from, index);
    const fields = (inner as string).split('|');
    marks.push({ start: line.length, fields });
    line += fields[0] as string;
    from = index + mark.length;
  }
  line += `${marked.slice(from)}\n`;
  if (/[{}]/.test(line)) throw new Error('a brace stands alone');
  for (const { start, fields } of marks) events.push(eventOf(fields, start, line, offset));
  return line;
}

function eventOf(fields: readonly string[], start: number, line: string, offset: number): TaughtEvent {
  const [trigger, type, date, realis, told] = fields as [string, string, string, string, string];
  if (fields.length !== 5) throw new Error(`"${trigger}" is not trigger|Type|date|realis|roles`);
  if (!eventTypes.includes(type as EventType)) throw new Error(`"${trigger}": no type is called ${type}`);
  if (!realisWords.has(realis)) throw new Error(`"${trigger}": no realis is called ${realis}`);
  return {
    trigger: { start: offset + start, end: offset + start + trigger.length },
    type: type as EventType,
    date: date === '-' ? null : date,
    realis: realis as Realis,
    roles: told.split(';').flatMap((part) => (part.trim() === '' ? [] : [roleOf(part.trim(), line, offset)])),
  };
}

function roleOf(part: string, line: string, offset: number): Stretch & { role: Role | 'amount' } {
  const [, role, quote, nth] = /^(\w+)=(.+?)(?:#(\d))?$/.exec(part) ?? [];
  if (role === undefined || quote === undefined || !roleWords.has(role)) throw new Error(`"${part}" is not role=quote`);
  let at = -1;
  for (let count = Number(nth ?? 1); count > 0; count--) {
    do at = line.indexOf(quote, at + 1);
    while (at >= 0 && !isWhole(line, at, at + quote.length));
    if (at < 0) throw new Error(`"${quote}" does not stand in the line (number ${nth ?? 1})`);
  }
  return { start: offset + at, end: offset + at + quote.length, role: role as Role | 'amount' };
}

/** Whether a stretch of a line cuts no word in two. */
function isWhole(line: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}]{2}/u.test(line.slice(Math.max(0, start - 1), start + 1)) &&
    !/[\p{L}\p{N}]{2}/u.test(line.slice(end - 1, end + 1))
  );
}
