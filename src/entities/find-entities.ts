import type { DateLayer } from '../document/dates.ts';
import type { Entity, Mention } from '../document/entities.ts';
import type { Sentence } from '../document/language.ts';
import type { Zone } from '../document/zones.ts';
import type { View } from '../text/view.ts';
import { fold } from './fold.ts';
import { gatherNames } from './gather/gather-names.ts';
import { readForms } from './gather/read-forms.ts';
import { type FoundNames, findNames } from './names/find-names.ts';
import type { FoundName, NameSentence } from './names/found-name.ts';
import { usualName } from './names/peoples.ts';
import { findNominals } from './refer/find-nominals.ts';
import { findPronouns } from './refer/find-pronouns.ts';
import type { Reference, Referent } from './refer/reference.ts';

/** What the names of an article are found from. */
export interface EntityInput {
  readonly view: View;
  readonly zones: readonly Zone[];
  readonly sentences: readonly Sentence[];
  readonly dates: DateLayer;
}

/** Names are looked for where the article itself speaks, not in what readers or the site say. */
const namedZones: ReadonlySet<string> = new Set(['title', 'heading', 'body', 'caption']);

/**
 * Finds persons, organizations, places and named events, each with all its mentions: names by a trained tagger, gathered
 * into entities; then adjectives, nouns and pronouns that point at these.
 */
export function findEntities({ view, zones, sentences }: EntityInput): Entity[] {
  const named = sentences.flatMap(({ zone, tokens }, index): NameSentence[] =>
    namedZones.has(zones[zone]?.kind ?? '') ? [{ index, tokens }] : [],
  );
  const found = findNames(named);
  const entities: Referent[] = gatherNames(readForms(view, named, found.names));
  const adjectives = pointAtPlaces(found, entities);
  const nominals = findNominals(named, entities);
  const pronouns = findPronouns(named, entities);
  const references: Reference[][] = entities.map(() => []);
  for (const reference of [...adjectives, ...nominals, ...pronouns]) references[reference.entity]?.push(reference);
  return entities.map((entity, e) => toEntity(view, sentences, entity, references[e] as Reference[]));
}

/** Gives each adjective its place; a place that only adjectives tell of becomes an entity of its own. */
function pointAtPlaces({ adjectives }: FoundNames, entities: Referent[]): Reference[] {
  const byName = new Map<string, number>();
  entities.forEach(({ type, forms }, e) => {
    if (type !== 'place') return;
    for (const { words } of forms)
      if (!byName.has(usualName(words.join(' ')))) byName.set(usualName(words.join(' ')), e);
  });
  return adjectives.map((name) => {
    const key = usualName(fold(name.place));
    const entity = byName.get(key) ?? entities.push({ type: 'place', name: name.place, forms: [] }) - 1;
    byName.set(key, entity);
    return { entity, name, form: 'adjective', confidence: 1, rule: name.rule };
  });
}

function toEntity(
  view: View,
  sentences: readonly Sentence[],
  { type, name, forms }: Referent,
  references: readonly Reference[],
): Entity {
  const mention = (at: FoundName, form: Mention['form'], confidence: number, rule: string): Mention => {
    const { tokens } = sentences[at.sentence] as Sentence;
    const span = view.span(tokens[at.first]?.span.start as number, tokens[at.last]?.span.end as number);
    return { span, sentence: at.sentence, form, confidence, rule };
  };
  const names = forms.map((form) => mention(form, 'name', 1, form.rule));
  const others = references.map(({ name, form, confidence, rule }) => mention(name, form, confidence, rule));
  return { type, name, mentions: [...names, ...others].sort((a, b) => a.span.start - b.span.start) };
}
