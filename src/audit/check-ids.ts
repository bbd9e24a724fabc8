import { createHash } from 'node:crypto';
import type { ArticleRecord } from '../record/schema.ts';
import { differs, type JsonFile } from './article-file.ts';
import type { Finding } from './finding.ts';

/** What an id is made from; an entity's place is its first mention. */
interface Identified {
  readonly name: string;
  readonly id: string;
  readonly kind: 'd' | 'n' | 'e';
  readonly type: string;
  readonly place: { readonly start: number; readonly end: number };
}

/** Checks that ids are unique, derive from content, span and type, and that every reference leads to one. */
export function checkIds(file: JsonFile<ArticleRecord>): Finding[] {
  const all = identified(file.record);
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const item of all) {
    const expected = derive(file.record.article.sha256, item);
    const name = `${item.name}.id`;
    if (item.id !== expected) findings.push(file.finding(name, differs(name, item.id, expected)));
    const before = seen.get(item.id);
    if (before) findings.push(file.finding(name, `${name} is ${item.id}, which is the id of ${before} already`));
    seen.set(item.id, item.name);
  }
  return [...findings, ...checkReferences(file, seen)];
}

function identified({ dates, entities, events }: ArticleRecord): Identified[] {
  return [
    ...dates.map((d, i) => ({ name: `dates[${i}]`, id: d.id, kind: 'd' as const, type: d.type, place: d })),
    ...entities.map((n, i) => {
      const place = n.mentions[0] as { start: number; end: number };
      return { name: `entities[${i}]`, id: n.id, kind: 'n' as const, type: n.type, place };
    }),
    ...events.map((e, i) => ({ name: `events[${i}]`, id: e.id, kind: 'e' as const, type: e.type, place: e.trigger })),
  ];
}

/** The recipe of the format's description, written down here anew. */
function derive(sha256: string, { kind, place, type }: Identified): string {
  const content = [sha256, kind, place.start, place.end, type].join('\n');
  return `${kind}_${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}

function checkReferences({ record, finding }: JsonFile<ArticleRecord>, known: ReadonlyMap<string, string>): Finding[] {
  return [...references(record)]
    .filter(([, id]) => !known.has(id))
    .map(([name, id]) => finding(name, `${name} refers to ${id}, which is nowhere in this file`));
}

function* references({ dates, events }: ArticleRecord): Generator<[name: string, id: string]> {
  for (const [i, date] of dates.entries()) {
    for (const [j, { from }] of date.inferred.entries()) {
      if (from !== 'publication') yield [`dates[${i}].inferred[${j}].from`, from];
    }
  }
  for (const [i, event] of events.entries()) {
    for (const [j, id] of (event.date?.evidence ?? []).entries()) yield [`events[${i}].date.evidence[${j}]`, id];
    for (const [j, { entity }] of event.participants.entries()) {
      if (entity) yield [`events[${i}].participants[${j}].entity`, entity];
    }
    if (event.attribution?.entity) yield [`events[${i}].attribution.entity`, event.attribution.entity];
  }
}
