import { readDataLines } from '../data-file.ts';
import type { EntityType } from '../document/entities.ts';
import type { Token } from '../document/language.ts';
import { foldSpelling } from './lexicon.ts';

const noKinds: ReadonlySet<string> = new Set();

/** What an entity of a type may count as. A state is a place that acts. */
const kindsOfEntity: Readonly<Record<EntityType, ReadonlySet<string>>> = {
  person: new Set(['person']),
  organization: new Set(['organization', 'government', 'team', 'name:organization']),
  place: new Set(['place', 'country', 'name:place']),
  event: new Set(['fighting', 'meeting', 'name:event']),
};

let lemmas: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** The kinds of things that a noun or pronoun may stand for; none where it is not listed. */
export function kindsOfLemma(lemma: string): ReadonlySet<string> {
  lemmas ??= readKinds();
  return lemmas.get(lemma) ?? lemmas.get(foldSpelling(lemma)) ?? noKinds;
}

/** The kinds of a token: those of its lemma and those of the entity that it is the head of. */
export function kindsOfToken(token: Token, entity: EntityType | null): ReadonlySet<string> {
  const own = kindsOfLemma(token.lemma.toLowerCase());
  if (entity === null) return own;
  if (own.size === 0) return kindsOfEntity[entity];
  return new Set([...own, ...kindsOfEntity[entity]]);
}

function readKinds(): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const line of readDataLines('events/lexicon/kinds.tsv')) {
    const [kind, words] = line.split('\t') as [string, string];
    for (const word of words.split(' ')) map.set(word, (map.get(word) ?? new Set()).add(kind));
  }
  return map;
}
