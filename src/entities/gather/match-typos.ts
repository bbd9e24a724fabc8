import { distance } from 'fastest-levenshtein';
import { listedAs } from '../names/found-name.ts';
import { listed } from '../tagger/gazetteer.ts';
import type { Group, Unions } from './group.ts';

const known =
  listed.firstName |
  listed.lastName |
  listed.country |
  listed.place |
  listed.largeCity |
  listed.city |
  listed.organization |
  listed.common;
/** More names than this in one article are not compared pair by pair. */
const mostCompared = 400;

/**
 * Joins a name that nothing else fits with another of its type that differs in one letter of one word ("Kagy" for "Nagy"),
 * where the odd word has four letters or more and is no known name, and the other is told of more often.
 */
export function joinTypos(groups: readonly Group[], unions: Unions) {
  if (groups.length > mostCompared) return;
  groups.forEach((group, g) => {
    if (!unions.isAlone(g)) return;
    const options = groups.flatMap((other, o) => (o !== g && isTypoOf(group, other) ? [o] : []));
    const roots = new Set(options.map((o) => unions.root(o)));
    if (roots.size === 1) unions.join(g, options[0] as number);
  });
}

function isTypoOf(odd: Group, other: Group): boolean {
  if (odd.type !== other.type || odd.forms.length > other.forms.length) return false;
  const words = odd.words.length === 1 && odd.type === 'person' ? other.words.slice(-1) : other.words;
  if (odd.words.length !== words.length) return false;
  const unlike = odd.words.flatMap((word, i) => (word === words[i] ? [] : [[word, words[i] as string] as const]));
  const [pair] = unlike;
  return (
    unlike.length === 1 &&
    pair !== undefined &&
    pair[0].length >= 4 &&
    (listedAs(pair[0]) & known) === 0 &&
    distance(...pair) === 1
  );
}
