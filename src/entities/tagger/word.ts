import { hashText, mix, seed } from '../../words/hash.ts';
import { clustersOfRow, type WordClusters, wordRow } from '../../words/word-clusters.ts';
import { fold } from '../fold.ts';
import { gazetteer, taggedBits } from './gazetteer.ts';
import { likenessOfRow } from './likeness.ts';
import { lettersOf, phraseKey } from './phrase-table.ts';

/** How a word is written. */
export const casing = { none: 0, lower: 1, title: 2, upper: 3, mixed: 4, initial: 5 } as const;

/** What is known of a word apart from where it stands. Numbers are hashes unless said otherwise. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  /** The letters and digits of `folded`: what phrases are looked up by. */
  readonly letters: string;
  readonly hash: number;
  /** One of `casing`. */
  readonly casing: number;
  /** Its letters and digits as classes ("Xxxx", "dd"), long runs cut short. */
  readonly shape: number;
  readonly affixes: readonly number[];
  readonly clusters: WordClusters;
  /** How like the words of each kind of name it is (see `likeness.ts`). */
  readonly likeness: ArrayLike<number>;
  /** What it is listed as, a set of bits of `listed`. */
  readonly bits: number;
  readonly isNamelike: boolean;
}

/** Describes a word. Pure: equal texts give equal descriptions. */
export function describeWord(text: string): Word {
  const folded = fold(text.length > 60 ? text.slice(0, 60) : text);
  const hash = hashText(folded);
  const row = wordRow(hash);
  const cased = casingOf(text);
  return {
    text,
    folded,
    letters: lettersOf(folded),
    hash,
    casing: cased,
    shape: hashText(shapeOf(text)),
    affixes: affixesOf(folded),
    clusters: clustersOfRow(row),
    likeness: likenessOfRow(row),
    bits: gazetteer().get(phraseKey(folded)) & taggedBits,
    isNamelike: cased >= casing.title,
  };
}

function casingOf(text: string): number {
  const letters = text.slice(0, 60).replace(/[^\p{L}]/gu, '');
  if (letters === '') return casing.none;
  if (letters === letters.toLowerCase()) return casing.lower;
  if (letters === letters.toUpperCase()) return letters.length === 1 ? casing.initial : casing.upper;
  const first = text[0] as string;
  return first !== first.toLowerCase() && letters.slice(1) === letters.slice(1).toLowerCase()
    ? casing.title
    : casing.mixed;
}

function shapeOf(text: string): string {
  const classes = text
    .slice(0, 60)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]/gu, 'x')
    .replace(/\d/g, 'd');
  return classes.replace(/X{3,}/g, 'XXX').replace(/x{2,}/g, 'xx').replace(/d{5,}/g, 'ddddd');
}

/** Hashes of the first three and four letters and of the last two, three and four. */
function affixesOf(folded: string): number[] {
  const length = folded.length;
  const parts: [number, string][] = [];
  if (length > 3) parts.push([1, folded.slice(0, 3)], [2, folded.slice(0, 4)]);
  if (length > 2) parts.push([3, folded.slice(-2)], [4, folded.slice(-3)]);
  if (length > 4) parts.push([5, folded.slice(-4)]);
  return parts.map(([kind, part]) => hashText(part, mix(seed, kind)));
}
