import { readDataFile, readDataLines } from '../../data-file.ts';
import { PhraseTable } from './phrase-table.ts';

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
  /** An organization that rules know; the tagger, which learns what lists are worth, does not see it. */
  known: 1 << 20,
} as const;

/** The bits that the tagger sees. */
export const taggedBits = listed.known - 1;

/** The bits of nouns that tell what a name beside them is. */
export const cues =
  listed.title | listed.role | listed.kin | listed.organizationHead | listed.placeHead | listed.eventHead;

/** The number of kinds that whole names are listed under; the later bits are single words. */
export const nameKinds = 10;

let table: PhraseTable | undefined;

/** All lists of names and telling words, read on first use. */
export function gazetteer(): PhraseTable {
  table ??= readLists();
  return table;
}

function readLists(): PhraseTable {
  const phrases = new PhraseTable();
  const add = (phrase: string, bits: number) => phrases.addPhrase(phrase, bits);
  for (const [file, bits] of Object.entries(plainLists))
    eachLine(file, (bytes, from, to) => phrases.addBytes(bytes, from, to, bits));
  for (const { name, others, peoples } of readCountries()) {
    for (const country of [name, ...others]) add(country, listed.country);
    for (const people of peoples) add(people, listed.people);
  }
  for (const file of ['wordnet-names.tsv', 'compromise-names.tsv']) {
    eachLine(file, (bytes, from, to) => {
      const tab = bytes.indexOf(9, from);
      phrases.addBytes(bytes, tab + 1, to, kindBits[bytes.toString('latin1', from, tab)] as number);
    });
  }
  for (const [kind, words] of readCues()) for (const word of words) add(word, listed[kind]);
  return phrases;
}

/** The lists that have one name in each line. */
const plainLists: Readonly<Record<string, number>> = {
  'places.txt': listed.place, 'large-cities.txt': listed.largeCity, 'cities.txt': listed.city, 'first-names.txt': listed.firstName, 'last-names.txt': listed.lastName,
  'organizations.txt': listed.organization, 'events.txt': listed.event, 'peoples.txt': listed.people, 'known-organizations.txt': listed.known, 'common-words.txt': listed.common,
}; // biome-ignore format: a table

/** The kinds of the lists that name one in each line. */
const kindBits: Readonly<Record<string, number>> = {
  ...listed,
  maleName: listed.firstName,
  femaleName: listed.firstName,
};

/** Calls back for each line of a list that is no remark. */
function eachLine(file: string, take: (bytes: Buffer, from: number, to: number) => void) {
  const bytes = readDataFile(`entities/gazetteer/${file}`);
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (bytes[from] !== hashSign) take(bytes, from, to);
    from = to + 1;
  }
}

/** What remarks begin with. */
const hashSign = 35;

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
