import { reading } from './reading.ts';

/** A base form that a word may be a regular form of: the base, what it must be, what the word then is. */
export type Stem = readonly [base: string, kind: number, reading: number];

const past = reading.past | reading.participle;

/** Endings with what may stand in their place: "-ies" for "-y", a doubled consonant for a single one. */
const endings: readonly (readonly [ending: string, add: string, kind: number, reading: number])[] = [
  ['s', '', reading.noun, reading.plural],
  ['es', '', reading.noun, reading.plural],
  ['ies', 'y', reading.noun, reading.plural],
  ['men', 'man', reading.noun, reading.plural],
  ['s', '', reading.verb, reading.verbS],
  ['es', '', reading.verb, reading.verbS],
  ['ies', 'y', reading.verb, reading.verbS],
  ['ied', 'y', reading.verb, past],
  ['ed', 'e', reading.verb, past],
  ['ed', '', reading.verb, past],
  ['ying', 'ie', reading.verb, reading.ing],
  ['ing', 'e', reading.verb, reading.ing],
  ['ing', '', reading.verb, reading.ing],
  ['er', 'e', reading.adjective, reading.comparative],
  ['er', '', reading.adjective, reading.comparative],
  ['ier', 'y', reading.adjective, reading.comparative],
  ['est', 'e', reading.adjective, reading.superlative],
  ['est', '', reading.adjective, reading.superlative],
  ['iest', 'y', reading.adjective, reading.superlative],
];

/** All base forms that a word in small letters may come from by rule, likelier ones first within a kind. */
export function stems(word: string): Stem[] {
  const found: Stem[] = [];
  for (const [ending, add, kind, to] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length + add.length < 2) continue;
    const rest = word.slice(0, word.length - ending.length);
    if (ending === 's' && rest.endsWith('s')) continue;
    if (add === '' && ending !== 's' && ending !== 'es' && /([bdfgklmnprtvz])\1$/.test(rest))
      found.push([rest.slice(0, -1), kind, to]);
    found.push([rest + add, kind, to]);
  }
  return found;
}
