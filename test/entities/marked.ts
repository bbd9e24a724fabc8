import type { Entity, MentionForm } from '../../src/document/entities.ts';
import type { ZoneKind } from '../../src/document/zones.ts';
import { findEntities } from '../../src/entities/find-entities.ts';
import { analyzeLanguage } from '../../src/language/analyze-language.ts';
import { View } from '../../src/text/view.ts';
import { wholeZone } from '../support/whole-zone.ts';

/** The entities of a text that is one zone. */
export function entitiesOf(text: string, kind: ZoneKind = 'body'): { entities: Entity[]; view: View } {
  const view = View.of(text);
  const zone = wholeZone(view, kind);
  const sentences = analyzeLanguage(view, [zone]);
  const dates = { mentions: [], published: null };
  return { view, entities: findEntities({ view, zones: [zone], sentences, dates }) };
}

/** The text with each mention of a form in square brackets behind its type: "[person:Imre Nagy] fled". */
export function marked(text: string, form: MentionForm = 'name'): string {
  const { entities, view } = entitiesOf(text);
  const mentions = entities
    .flatMap(({ type, mentions }) => mentions.filter((m) => m.form === form).map(({ span }) => ({ type, span })))
    .sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  let out = '';
  for (const { type, span } of mentions) {
    out += `${text.slice(at, span.start)}[${type}:${view.read(span)}]`;
    at = span.end;
  }
  return out + text.slice(at);
}

/** A marked text without its marks. */
export const plain = (text: string): string => text.replace(/\[\w+:([^\]]*)\]/g, '$1');

/** Each entity as its name and what its mentions read, by form: "Imre Nagy: Imre Nagy, Nagy; he". */
export function gathered(text: string, form: MentionForm = 'name'): string[] {
  const { entities, view } = entitiesOf(text);
  return entities.flatMap(({ name, mentions }) => {
    const read = [...new Set(mentions.filter((m) => m.form === form).map(({ span }) => view.read(span)))];
    return read.length > 0 ? [`${name}: ${read.join(', ')}`] : [];
  });
}
