import { FeatureList } from './feature-list.ts';
import type { SparseModel } from './sparse-model.ts';
import type { WordFeatures } from './word-features.ts';

/** So many words are remembered. */
const maximumKnown = 10_000;

/** The scores of features that depend on one word alone: texts repeat their words, so each is added up only once. */
export class WordScores {
  private readonly list = new FeatureList();
  private readonly known = new Map<WordFeatures, Int32Array>();

  /** @param fill adds the features of a word to a list; it must depend on nothing else. */
  constructor(
    private readonly model: SparseModel,
    private readonly fill: (list: FeatureList, word: WordFeatures) => void,
  ) {}

  /** The scores that a word adds, one a class. */
  of(word: WordFeatures): Int32Array {
    const found = this.known.get(word);
    if (found) return found;
    if (this.known.size >= maximumKnown) this.known.clear();
    const scores = this.compute(word);
    this.known.set(word, scores);
    return scores;
  }

  private compute(word: WordFeatures): Int32Array {
    const scores = new Int32Array(this.model.classes.length);
    this.list.clear();
    this.fill(this.list, word);
    this.model.score(this.list.hashes, this.list.count, scores);
    return scores;
  }
}
