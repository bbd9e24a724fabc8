import { readDataLines } from '../../data-file.ts';
import { knownNames } from '../compromise.ts';
import { fold } from '../fold.ts';
import { hashText, mix, seed, tableSize } from './hash.ts';

/** What lists of names and of telling words say of a phrase: a set of these bits. */
export const listed = {
  country: 1,
  place: 2,
  largeCity: 4,
  city: 8,
  firstName: 16,
  lastName: 32,
  person: 64,
  organization: 128,
  event: 256,
  people: 512,
  title: 1 << 10,
  role: 1 << 11,
  kin: 1 << 12,
  organizationHead: 1 << 13,
  placeHead: 1 << 14,
  eventHead: 1 << 15,
  suffix: 1 << 16,
  particle: 1 << 17,
  speech: 1 << 18,
  common: 1 << 19,
} as const;

/** The bits of nouns that tell what a name beside them is. */
export const cues =
  listed.title | listed.role | listed.kin | listed.organizationHead | listed.placeHead | listed.eventHead;

/** The number of kinds that whole names are listed under; the later bits are single words. */
export const nameKinds = 10;

/** A set of phrases, each with bits. Keys ignore case, marks and everything between letters and digits. */
class PhraseTable {
  private readonly keys: Uint32Array;
  private readonly values: Uint32Array;
  private readonly mask: number;

  constructor(entries: ReadonlyMap<number, number>) {
    const size = tableSize(entries.size);
    this.mask = size - 1;
    this.keys = new Uint32Array(size);
    this.values = new Uint32Array(size);
    for (const [key, bits] of entries) this.insert(key, bits);
  }

  private insert(key: number, bits: number) {
    let at = mix(seed, key) & this.mask;
    while (this.values[at] !== 0) at = (at + 1) & this.mask;
    this.keys[at] = key;
    this.values[at] = bits;
  }

  /** The bits of a key; 0 where no phrase has it. */
  get(key: number): number {
    for (let at = mix(seed, key) & this.mask; this.values[at] !== 0; at = (at + 1) & this.mask) {
      if (this.keys[at] === key) return this.values[at] as number;
    }
    return 0;
  }
}

/** Set on a key that longer phrases begin with. */
export const isPrefix = 0x80000000;

/** The hash of a folded text's letters and digits, going on from those before it. */
export function phraseKey(folded: string, from = seed): number {
  const letters = /^[a-z0-9]*$/.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]/gu, '');
  return hashText(letters, from);
}

let table: PhraseTable | undefined;

/** All lists of names and telling words, read on first use. */
export function gazetteer(): PhraseTable {
  table ??= new PhraseTable(readLists());
  return table;
}

function readLists(): Map<number, number> {
  const entries = new Map<number, number>();
  const add = (phrase: string, bits: number) => addPhrase(entries, phrase, bits);
  const addAll = (file: string, bits: number) => {
    for (const line of readDataLines(`entities/gazetteer/${file}`)) add(line, bits);
  };
  addAll('places.txt', listed.place);
  addAll('large-cities.txt', listed.largeCity);
  addAll('cities.txt', listed.city);
  addAll('first-names.txt', listed.firstName);
  addAll('last-names.txt', listed.lastName);
  addAll('organizations.txt', listed.organization);
  addAll('events.txt', listed.event);
  addAll('peoples.txt', listed.people);
  addAll('common-words.txt', listed.common);
  for (const { name, others, peoples } of readCountries()) {
    for (const country of [name, ...others]) add(country, listed.country);
    for (const people of peoples) add(people, listed.people);
  }
  for (const line of readDataLines('entities/gazetteer/wordnet-names.tsv')) {
    const [kind, name] = line.split('\t') as ['person' | 'place' | 'organization' | 'event', string];
    add(name, listed[kind]);
  }
  for (const { kind, name } of knownNames()) add(name, listed[kind]);
  for (const [kind, words] of readCues()) for (const word of words) add(word, listed[kind]);
  return entries;
}

function addPhrase(entries: Map<number, number>, phrase: string, bits: number) {
  let key = seed;
  const parts = fold(phrase).split(/[ '\-–.]+/);
  parts.forEach((part, i) => {
    if (part === '') return;
    key = phraseKey(part, key);
    const isLast = parts.slice(i + 1).every((rest) => rest === '');
    entries.set(key, ((entries.get(key) ?? 0) | (isLast ? bits : isPrefix)) >>> 0);
  });
}

/** A country of today or of history. */
export interface Country {
  readonly name: string;
  readonly others: readonly string[];
  readonly peoples: readonly string[];
}

/** The list of countries with the adjectives and peoples named after them. */
export function readCountries(): Country[] {
  return readDataLines('entities/gazetteer/countries.tsv').map((line) => {
    const [name = '', others = '', peoples = ''] = line.split('\t');
    return { name, others: others.split(';').filter(Boolean), peoples: peoples.split(';').filter(Boolean) };
  });
}

type CueKind =
  | 'title'
  | 'role'
  | 'kin'
  | 'suffix'
  | 'particle'
  | 'speech'
  | 'organizationHead'
  | 'placeHead'
  | 'eventHead';

function readCues(): [CueKind, string[]][] {
  return readDataLines('entities/gazetteer/cues.tsv').map((line) => {
    const [kind = '', words = ''] = line.split('\t');
    const isHead = kind === 'organization' || kind === 'place' || kind === 'event';
    return [(isHead ? `${kind}Head` : kind) as CueKind, words.split(';')];
  });
}
