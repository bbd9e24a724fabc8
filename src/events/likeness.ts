import type { Token } from '../document/language.ts';
import { hashText } from '../words/hash.ts';
import { clustersOfRow, type WordClusters, wordRow } from '../words/word-clusters.ts';

const known = new Map<string, WordClusters>();
const mostKnown = 20_000;

/** The clusters of words that a token is like. */
export function likenessOf({ lemma }: Token): WordClusters {
  const found = known.get(lemma);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const clusters = clustersOfRow(wordRow(hashText(lemma.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))));
  known.set(lemma.slice(), clusters);
  return clusters;
}
