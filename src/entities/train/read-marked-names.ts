import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameClass } from '../tagger/labels.ts';
import type { GoldDocument, GoldName } from './read-sets.ts';

const classes: Readonly<Record<string, NameClass>> = { P: 'person', O: 'organization', L: 'place', M: 'misc' };
const separator = '\n---\n';

/**
 * Reads texts that were written to be learned from, in order of the files' names: each file holds several, with a line `---`
 * between them. A name stands in brackets behind the letter of its class: `[P Ada Fry] of [L Leeds]`; M is for other names.
 * @throws Error with file and line where brackets are no mark
 */
export function readMarkedNames(folder: string): GoldDocument[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => {
    const path = join(folder, file);
    let line = 1;
    return readFileSync(path, 'utf8')
      .split(separator)
      .map((marked, at) => {
        const document = readMarked(marked, `${file}:${at + 1}`, `${path}:${line}`);
        line += marked.split('\n').length + 1;
        return document;
      });
  });
}

function readMarked(marked: string, id: string, place: string): GoldDocument {
  const names: GoldName[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: mark, 1: letter, 2: name } of marked.matchAll(/\[([POLM]) ([^[\]\n]*\S)\]/g)) {
    text += marked.slice(from, index);
    const start = text.length;
    text += name;
    names.push({ start, end: text.length, type: classes[letter as string] as NameClass });
    from = index + mark.length;
  }
  text += marked.slice(from);
  const stray = /[[\]]/.exec(text);
  if (stray) throw new Error(`${place}: brackets that are no mark, after "${text.slice(0, stray.index).slice(-40)}"`);
  return { id, text, names };
}
