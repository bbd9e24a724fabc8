import { mix, seed } from '../../words/hash.ts';
import type { Word } from './word.ts';

/** Where a word stands as seen from the word that is labelled. */
export const roles = { here: 0, before: 1, after: 2, twoBefore: 3, twoAfter: 4 } as const;
/** The number of roles. */
export const roleCount = 5;
/** The most features that a word has in one role. */
export const mostWordFeatures = 64;

/**
 * Writes the features that a word gives by itself in a role into `into` from `count` on; returns the new count.
 * They depend on nothing else, so that their weights are added up once for each word (see `tagNames`).
 */
export function describeWordInRole(word: Word, role: number, into: Uint32Array, from: number): number {
  const { clusters } = word;
  let count = from;
  const add = (kind: number, value: number) => {
    into[count++] = mix(mix(seed, role * 64 + kind), value);
  };
  add(1, word.hash);
  add(2, clusters.middle);
  if (role >= roles.twoBefore) return count;
  add(3, clusters.fine);
  add(4, word.bits);
  for (let k = 0; k < clusters.pieces.length; k++) add(5, k * 64 + (clusters.pieces[k] as number));
  const { likeness } = word;
  let profile = 0;
  for (let kind = 0; kind < likeness.length; kind++) {
    add(12, kind * 8 + (likeness[kind] as number));
    profile = profile * 4 + ((likeness[kind] as number) >> 1);
  }
  add(13, mix(profile, word.casing));
  if (role !== roles.here) return count;
  add(6, word.shape);
  add(7, clusters.coarse);
  add(8, mix(clusters.middle, word.casing));
  add(9, mix(word.bits, word.casing));
  for (const affix of word.affixes) {
    add(10, affix);
    add(11, mix(affix, word.casing));
  }
  return count;
}
