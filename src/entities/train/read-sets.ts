import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameClass } from '../tagger/labels.ts';

/** A name in a text, in UTF-16 units. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: NameClass;
}

/** A document with its names. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly names: readonly GoldName[];
}

interface GoldFile {
  readonly source: string;
  readonly entities?: readonly { start: number; end: number; quote: string; type: string; mention?: string }[];
  readonly names?: readonly { type: string; forms: readonly string[] }[];
  readonly zones?: readonly { start: number; end: number; zone: string }[];
}

/**
 * Reads a folder of `NAME.txt` with `NAME.gold.json` whose `entities` are spans in code points, in order of names. A name in
 * front of a noun is one as well; an article that the annotators took into a name is left out.
 */
export function readSpanSet(folder: string): GoldDocument[] {
  return goldFiles(folder).map(({ gold, text }) => {
    const offsets = codePointOffsets(text);
    const names = (gold.entities ?? []).flatMap((entity): GoldName[] => {
      const type = spanType(entity);
      const article = entity.mention ? (/^the /i.exec(entity.quote)?.[0].length ?? 0) : 0;
      const [start, end] = [offsets[entity.start + article] as number, offsets[entity.end] as number];
      return type ? [{ start, end, type }] : [];
    });
    return { id: gold.source, text, names: withoutNested(names) };
  });
}

const spanTypes: Readonly<Record<string, NameClass>> = {
  person: 'person', organization: 'organization', place: 'place', misc: 'misc', PER: 'person', ORG: 'organization', LOC: 'place', PRO: 'misc',
}; // biome-ignore format: a table

function spanType(entity: { type: string; mention?: string }): NameClass | undefined {
  return entity.mention === undefined || /^(PRE\.)?NAM$/.test(entity.mention) ? spanTypes[entity.type] : undefined;
}

/** Our articles list their names with all forms: every place in title, heading, body and caption that reads so is one. */
export function readInventorySet(folder: string): GoldDocument[] {
  return goldFiles(folder).map(({ gold, text }) => {
    const offsets = codePointOffsets(text);
    const forms = (gold.names ?? []).flatMap(({ type, forms }) =>
      forms.map((form) => ({ form, type: type === 'event' ? 'misc' : (type as NameClass) })),
    );
    const zones = (gold.zones ?? []).filter(({ zone }) => /^(title|heading|body|caption)$/.test(zone));
    const names = zones.flatMap(({ start, end }) =>
      findForms(text, offsets[start] as number, offsets[end] as number, forms),
    );
    return { id: gold.source, text, names: withoutNested(names) };
  });
}

function findForms(
  text: string,
  from: number,
  to: number,
  forms: readonly { form: string; type: NameClass }[],
): GoldName[] {
  const names: GoldName[] = [];
  const isWord = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}]/u.test(c);
  for (const { form, type } of forms) {
    for (let at = text.indexOf(form, from); at >= 0 && at + form.length <= to; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (!isWord(text[at - 1]) && !isWord(text[end])) names.push({ start: at, end, type });
    }
  }
  return names;
}

function goldFiles(folder: string): { gold: GoldFile; text: string }[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort();
  return files.map((file) => {
    const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldFile;
    return { gold, text: readFileSync(join(folder, gold.source), 'utf8') };
  });
}

function codePointOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const c of text) {
    offsets.push(at);
    at += c.length;
  }
  offsets.push(at);
  return offsets;
}

/** Where names lie in each other, the longer one stays. */
export function withoutNested(names: readonly GoldName[]): GoldName[] {
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((name) => {
    if (name.start < end) return false;
    end = name.end;
    return true;
  });
}
