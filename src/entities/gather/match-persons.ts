import { type Group, groupsByWord, type Unions } from './group.ts';

/** Joins full names with their shorter forms: surname alone, first name alone, initials, names in the other order. */
export function joinPersons(groups: readonly Group[], unions: Unions) {
  const byWord = groupsByWord(groups, 'person');
  groups.forEach((group, g) => {
    if (group.type !== 'person') return;
    const longer = candidates(group, g, groups, byWord);
    const best = longer.length > 1 ? longer.filter((c) => isSurnameOf(group.words, groups[c] as Group)) : longer;
    const chosen = oneOf(best.length > 0 ? best : longer, groups, unions, group);
    if (chosen !== undefined) unions.join(g, chosen);
  });
}

function candidates(group: Group, g: number, groups: readonly Group[], byWord: Map<string, number[]>): number[] {
  const anchor = group.words.at(-1) as string;
  const sharing = new Set([...(byWord.get(anchor) ?? []), ...(byWord.get(group.words[0] as string) ?? [])]);
  return [...sharing]
    .filter((c) => c !== g && isShorterForm(group.words, (groups[c] as Group).words))
    .sort((a, b) => a - b);
}

/** Whether all words of one name are in the other, in order or turned round; initials stand for the words they begin. */
function isShorterForm(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length) return false;
  if (short.length === long.length) return short.join(' ') !== long.join(' ') && isSameTurnedOrInitials(short, long);
  if (short.length === 1)
    return short[0] === long.at(-1) || short[0] === long[0] || isBeforeParticle(short[0] as string, long);
  let at = 0;
  for (const word of long) if (at < short.length && standsFor(short[at] as string, word)) at++;
  return at === short.length;
}

const particles = new Set([
  'de',
  'von',
  'van',
  'of',
  'bin',
  'ibn',
  'al',
  'der',
  'di',
  'da',
  'jr',
  'sr',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'xv',
  'xvi',
]);

/** "Horthy" in "Miklós Horthy de Nagybánya". */
function isBeforeParticle(word: string, long: readonly string[]): boolean {
  const at = long.indexOf(word);
  return at > 0 && particles.has(long[at + 1] ?? '');
}

function isSameTurnedOrInitials(a: readonly string[], b: readonly string[]): boolean {
  if (a.every((word, i) => standsFor(word, b[i] as string))) return true;
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

const standsFor = (short: string, word: string): boolean =>
  short === word || (short.length === 1 && word.startsWith(short));

const isSurnameOf = (words: readonly string[], group: Group): boolean => words.at(-1) === group.words.at(-1);

/** The one that is meant: the only one, or of several the one spoken of last before the name first stands alone. */
function oneOf(options: readonly number[], groups: readonly Group[], unions: Unions, group: Group): number | undefined {
  const roots = new Set(options.map((c) => unions.root(c)));
  if (roots.size <= 1) return options[0];
  const first = group.forms[0];
  if (!first) return undefined;
  const before = (c: number) =>
    (groups[c] as Group).forms
      .filter(
        (form) => form.sentence < first.sentence || (form.sentence === first.sentence && form.first < first.first),
      )
      .at(-1);
  const spoken = options.filter((c) => before(c) !== undefined);
  return spoken.sort((a, b) => position(before(b)) - position(before(a)))[0] ?? options[0];
}

const position = (form: { sentence: number; first: number } | undefined): number =>
  form ? form.sentence * 10_000 + form.first : -1;
