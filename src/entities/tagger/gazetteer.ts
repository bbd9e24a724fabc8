import { readDataLines } from '../../data-file.ts';
import { hashText, mix, seed } from '../../words/hash.ts';
import { fold } from '../fold.ts';

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
  private readonly keys = new Uint32Array(1 << 19);
  private readonly values = new Uint32Array(1 << 19);

  /** Adds bits to a key. */
  add(key: number, bits: number) {
    const at = this.slotOf(key);
    this.keys[at] = key;
    this.values[at] = (this.values[at] as number) | bits;
  }

  /** The bits of a key; 0 where no phrase has it. */
  get(key: number): number {
    return this.values[this.slotOf(key)] as number;
  }

  /** Where a key stands or would stand: all have bits, so that a slot without is free. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let at = mix(seed, key) & mask;
    while (this.values[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }
}

/** Set on a key that longer phrases begin with. */
export const isPrefix = 0x80000000;

/** The hash of a folded text's letters and digits, going on from those before it. */
export function phraseKey(folded: string, from = seed): number {
  return hashText(lettersOf(folded), from);
}

/** The letters and digits of a folded text. */
export function lettersOf(folded: string): string {
  return /^[a-z0-9]*$/.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]/gu, '');
}

let table: PhraseTable | undefined;

/** All lists of names and telling words, read on first use. */
export function gazetteer(): PhraseTable {
  table ??= readLists();
  return table;
}

function readLists(): PhraseTable {
  const phrases = new PhraseTable();
  const add = (phrase: string, bits: number) => addPhrase(phrases, phrase, bits);
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
  for (const file of ['wordnet-names.tsv', 'compromise-names.tsv']) {
    for (const line of readDataLines(`entities/gazetteer/${file}`)) {
      const tab = line.indexOf('\t');
      add(line.slice(tab + 1), kindBits[line.slice(0, tab)] as number);
    }
  }
  for (const [kind, words] of readCues()) for (const word of words) add(word, listed[kind]);
  return phrases;
}

/** The kinds of the lists that name one in each line. */
const kindBits: Readonly<Record<string, number>> = {
  ...listed,
  maleName: listed.firstName,
  femaleName: listed.firstName,
};

function addPhrase(phrases: PhraseTable, phrase: string, bits: number) {
  const folded = fold(phrase);
  if (/^[a-z]+$/.test(folded)) return phrases.add(hashText(folded), bits);
  const parts = folded.split(/[ '\-–.]+/).filter((part) => part !== '');
  let key = seed;
  parts.forEach((part, i) => {
    key = phraseKey(part, key);
    phrases.add(key, i === parts.length - 1 ? bits : isPrefix);
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
