import type { ConlluDocument, ConlluSentence, ConlluWord } from '../language/conllu.ts';
import type { GoldName, GoldNames } from './gold.ts';

/** Types of GUM that are names here. */
const types: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

/** Relations of words that belong to a name: "Mary Ann", "New York", "Bank of England", "High Council", "World War II". */
const nameRelations: ReadonlySet<string> = new Set(['flat', 'compound', 'nmod', 'amod', 'nummod', 'goeswith', 'conj']);

/**
 * The named mentions of a GUM document, from `Entity=` of the last column.
 *
 * The notation (coreference brackets, universalanaphora.github.io): `(1-person-new-...` opens a mention of entity 1,
 * `1)` closes the latest open mention of entity 1, `(14-place-...)` is a mention of one word; several follow each
 * other without a sign between. The type is the second of the fields parted by `-`. A mention is named where its
 * head, the word whose governor lies outside of it, is a proper noun. What counts is the name in it: the head and
 * what is tied to it by name-like relations, without articles, possessors, appositions and clauses. A name within
 * another ("Basel" in "University of Basel") is left out: neither right nor wrong.
 */
export function treebankNames(document: ConlluDocument): GoldNames {
  const all = document.sentences.flatMap(namesIn);
  const names = [...new Map(all.map((name) => [`${name.start}-${name.end}-${name.type}`, name])).values()];
  const inner = (name: GoldName) =>
    names.some((o) => o.start <= name.start && name.end <= o.end && o.end - o.start > name.end - name.start);
  return { names: names.filter((name) => !inner(name)), leftOut: names.filter(inner) };
}

/** A mention by the indexes of its first and last word and of its head. */
interface Mention {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly type: string;
}

function namesIn(sentence: ConlluSentence): GoldName[] {
  const mentions = mentionsOf(sentence);
  const heads = new Set(mentions.map(({ head }) => head));
  return mentions.flatMap((mention) => nameIn(sentence.words, mention, heads));
}

function mentionsOf({ words }: ConlluSentence): Mention[] {
  const open: { group: string; type: string; first: number }[] = [];
  const mentions: Mention[] = [];
  words.forEach((word, last) => {
    for (const [, opening, closing] of entityOf(word).matchAll(/\(([^()]+)|([^()]*)\)/g)) {
      const [group, type] = (opening ?? '').split('-');
      if (opening !== undefined) open.push({ group: group!, type: type ?? '', first: last });
      else {
        const at = closing === '' ? open.length - 1 : open.findLastIndex((o) => o.group === closing);
        const [mention] = at < 0 ? [] : open.splice(at, 1);
        if (mention) mentions.push({ ...mention, last, head: headOf(words, mention.first, last) });
      }
    }
  });
  return mentions;
}

const entityOf = ({ misc }: ConlluWord): string => /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';

const headOf = (words: readonly ConlluWord[], first: number, last: number): number =>
  words.findIndex((word, i) => i >= first && i <= last && (word.head < first || word.head > last));

function nameIn(words: readonly ConlluWord[], mention: Mention, heads: ReadonlySet<number>): GoldName[] {
  const { first, last, head, type } = mention;
  if (!types.has(type) || words[head]?.pos !== 'PROPN') return [];
  let [from, to] = [head, head];
  while (from > first && isTied(words, from - 1, mention, heads)) from--;
  while (to < last && isTied(words, to + 1, mention, heads)) to++;
  while (from < head && !opensName(words[from]!)) from++;
  while (to > head && !/^(PROPN|NUM|NOUN)$/.test(words[to]!.pos)) to--;
  return [{ start: words[from]!.start, end: words[to]!.end, type }];
}

const opensName = ({ pos }: ConlluWord): boolean => !/^(DET|ADP|CCONJ|PUNCT|PART)$/.test(pos);

/**
 * Whether each step from a word up to the head of its mention is name-like and stays in the mention. What is
 * coordinated with the head is another's name where it is a mention of its own, else a part of the name.
 */
function isTied(words: readonly ConlluWord[], index: number, mention: Mention, heads: ReadonlySet<number>): boolean {
  const { first, last, head } = mention;
  for (let at = index, steps = 0; at !== head; at = words[at]!.head, steps++) {
    const word = words[at];
    if (word === undefined || at < first || at > last || steps > words.length) return false;
    const onHead = word.head === head;
    if (word.relation === 'conj' && onHead && heads.has(at)) return false;
    if (!isNameLike(word, onHead)) return false;
  }
  return true;
}

function isNameLike(word: ConlluWord, onHead: boolean): boolean {
  switch (word.relation.split(':')[0]) {
    case 'punct':
      return /^[-.’'&/–]$/.test(word.form);
    case 'case':
      return word.pos === 'ADP' || /^['’]s?$/.test(word.form);
    case 'cc':
      return true;
    case 'det':
      // "the" within the name ("Library of the Netherlands"), not in front of it.
      return !onHead;
    default:
      return /^[\p{Lu}\p{N}]/u.test(word.form) && isNameRelation(word);
  }
}

/** A possessor is a part of the name where it is a common noun ("People's Republic"); "Hungary's Parliament" is two. */
function isNameRelation({ relation, pos }: ConlluWord): boolean {
  if (relation === 'nmod:poss') return pos === 'NOUN';
  return nameRelations.has(relation.split(':')[0]!);
}
