import type { ConlluDocument, ConlluSentence, ConlluWord } from './conllu.ts';

/** A named mention of a treebank, in UTF-16 units of the document's text. */
export interface TreebankName {
  readonly start: number;
  readonly end: number;
  readonly type: 'person' | 'organization' | 'place';
}

const types: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

/** Relations of words that belong to a name: "Mary Ann", "New York", "Bank of England", "High Council", "World War II". */
const nameRelations: ReadonlySet<string> = new Set(['flat', 'compound', 'nmod', 'amod', 'nummod', 'goeswith', 'conj']);

/**
 * The named mentions of a GUM document, from `Entity=` of the last column.
 *
 * The notation (coreference brackets, universalanaphora.github.io): `(1-person-new-...` opens a mention of entity 1,
 * `1)` closes the latest open mention of entity 1, `(14-place-...)` is a mention of one word; several follow each
 * other without a sign between. The type is the second of the fields parted by `-`. A mention is named where its
 * head, the word whose governor lies outside of it, is a proper noun. What is returned is the name in it: the
 * head and what is tied to it by name-like relations, without articles, possessors, appositions and clauses.
 */
export function treebankNames(document: ConlluDocument): TreebankName[] {
  const names = document.sentences.flatMap((sentence) =>
    mentionsOf(sentence).flatMap(({ first, last, type }) => nameIn(sentence, first, last, type)),
  );
  return [...new Map(names.map((name) => [`${name.start}-${name.end}-${name.type}`, name])).values()];
}

interface Bracketed {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

function mentionsOf(sentence: ConlluSentence): Bracketed[] {
  const open: { group: string; type: string; first: number }[] = [];
  const mentions: Bracketed[] = [];
  sentence.words.forEach((word, index) => {
    for (const [, opening, closing] of (/(?:^|\|)Entity=([^|]*)/.exec(word.misc)?.[1] ?? '').matchAll(
      /\(([^()]+)|([^()]*)\)/g,
    )) {
      const [group, type] = (opening ?? '').split('-');
      if (opening !== undefined) open.push({ group: group!, type: type ?? '', first: index });
      else {
        const at = closing === '' ? open.length - 1 : open.findLastIndex((o) => o.group === closing);
        const [mention] = at < 0 ? [] : open.splice(at, 1);
        if (mention) mentions.push({ first: mention.first, last: index, type: mention.type });
      }
    }
  });
  return mentions;
}

function nameIn({ words }: ConlluSentence, first: number, last: number, type: string): TreebankName[] {
  if (!types.has(type)) return [];
  const head = words.findIndex((w, i) => i >= first && i <= last && (w.head < first || w.head > last));
  if (words[head]?.pos !== 'PROPN') return [];
  let [from, to] = [head, head];
  while (from > first && tied(words, from - 1, head, first, last)) from--;
  while (to < last && tied(words, to + 1, head, first, last)) to++;
  while (to > head && !/^(PROPN|NUM|NOUN)$/.test(words[to]!.pos)) to--;
  return [{ start: words[from]!.start, end: words[to]!.end, type: type as TreebankName['type'] }];
}

/** Whether each step from the word up to the head is name-like and stays in the mention. A second name after "and" is another's. */
function tied(words: readonly ConlluWord[], index: number, head: number, first: number, last: number): boolean {
  for (let at = index, steps = 0; at !== head; at = words[at]!.head, steps++) {
    const word = words[at];
    if (word === undefined || at < first || at > last || steps > words.length) return false;
    if (!nameLike(word) || (word.relation === 'conj' && word.head === head)) return false;
  }
  return true;
}

function nameLike(word: ConlluWord): boolean {
  switch (word.relation.split(':')[0]) {
    case 'punct':
      return /^[-.’'&/–]$/.test(word.form);
    case 'case':
      return word.pos === 'ADP';
    case 'cc':
      return true;
    case 'det':
      return false;
    default:
      return (
        /^[\p{Lu}\p{N}]/u.test(word.form) &&
        word.relation !== 'nmod:poss' &&
        nameRelations.has(word.relation.split(':')[0]!)
      );
  }
}
