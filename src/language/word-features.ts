import { hashText } from '../words/hash.ts';
import { clustersOfRow, type WordClusters, wordRow } from '../words/word-clusters.ts';
import { mix } from './feature-list.ts';
import { type Lexeme, lookUp } from './lexicon.ts';

/** What the models see of a word, as integers. All but the case are blind to capitals, accents, digits and curly signs. */
export interface WordFeatures {
  /** A number that no other word has while the process runs. */
  readonly id: number;
  readonly form: number;
  readonly prefix1: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly shape: number;
  /** 0 no letters, 1 lower, 2 capital first, 3 all capitals, 4 mixed. */
  readonly letterCase: number;
  readonly lexeme: Lexeme;
  readonly clusters: WordClusters;
}

const signs: Record<string, string> = {
  '\u2018': "'", '\u2019': "'", '\u201a': "'", '\u00b4': "'", '`': "'",
  '\u201c': '"', '\u201d': '"', '\u201e': '"', '\u00ab': '"', '\u00bb': '"',
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2212': '-',
}; // biome-ignore format: a table

/** A word as the models read it: lower case, base letters, straight signs, every digit a 0. The length may change. */
export function plainForm(text: string): string {
  const lower = text.toLowerCase().replace(/[0-9]/g, '0');
  if (!/[^\0-\x5f\x61-\x7f]/.test(lower)) return lower;
  return lower.replace(/[^\0-\x5f\x61-\x7f]/g, (sign) => signs[sign] ?? sign.normalize('NFD')[0] ?? sign);
}

let count = 0;
const known = new Map<string, WordFeatures>();
const maximumKnown = 50_000;

/** The features of a word. They are remembered: texts repeat their words. */
export function wordFeatures(text: string): WordFeatures {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= maximumKnown) known.clear();
  const features = makeFeatures(text);
  known.set(text.slice(), features);
  return features;
}

function makeFeatures(text: string): WordFeatures {
  const plain = plainForm(text.length > 60 ? text.slice(0, 60) : text);
  const last = plain.length;
  return {
    id: count++,
    form: hashForm(plain),
    prefix1: hashForm(plain.slice(0, 1)),
    prefix2: hashForm(plain.slice(0, 2)),
    prefix3: hashForm(plain.slice(0, 3)),
    suffix1: hashForm(plain.slice(last - 1)),
    suffix2: hashForm(plain.slice(Math.max(0, last - 2))),
    suffix3: hashForm(plain.slice(Math.max(0, last - 3))),
    suffix4: hashForm(plain.slice(Math.max(0, last - 4))),
    shape: hashForm(shapeOf(text)),
    letterCase: letterCase(text),
    lexeme: lookUp(plain),
    clusters: clustersOfRow(wordRow(hashText(plain))),
  };
}

/** The hash by which models know a form or a part of one. */
export function hashForm(text: string): number {
  return mix(hashText(text), text.length);
}

/** "Xx", "XX", "x-x", "00", "X.X.": runs of more than two of one kind are cut short. */
function shapeOf(text: string): string {
  return text
    .slice(0, 30)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]/gu, 'x')
    .replace(/\p{Nd}/gu, '0')
    .replace(/(.)\1{2,}/gsu, '$1$1');
}

function letterCase(text: string): number {
  if (!/\p{L}/u.test(text)) return 0;
  if (!/\p{Lu}/u.test(text)) return 1;
  if (!/\p{Ll}/u.test(text)) return text.length > 1 ? 3 : 2;
  return /^\P{L}*\p{Lu}\P{Lu}*$/u.test(text) ? 2 : 4;
}
