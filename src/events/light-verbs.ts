import { readDataLines } from '../data-file.ts';

interface LightVerbs {
  readonly object: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
}

let table: LightVerbs | null = null;

/** Whether a verb gives way to the event noun that is its object: "launched an attack". */
export function givesWayToObject(lemma: string): boolean {
  return lightVerbs().object.has(lemma);
}

/** Whether a verb gives way to the event noun that is its subject: "the revolt began". */
export function givesWayToSubject(lemma: string): boolean {
  return lightVerbs().subject.has(lemma);
}

/** Whether a verb says only that something begins, goes on, happens or is had. */
export function isAspectual(lemma: string): boolean {
  return givesWayToObject(lemma) || givesWayToSubject(lemma);
}

function lightVerbs(): LightVerbs {
  table ??= readLightVerbs();
  return table;
}

function readLightVerbs(): LightVerbs {
  const lists = new Map(
    readDataLines('events/lexicon/light-verbs.tsv').map((line) => line.split('\t') as [string, string]),
  );
  const read = (name: string) => new Set((lists.get(name) ?? '').split(' '));
  return { object: read('object'), subject: read('subject') };
}
