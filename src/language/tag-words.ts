import { FeatureList } from './feature-list.ts';
import type { SparseModel } from './sparse-model.ts';
import type { TagDictionary } from './tag-dictionary.ts';
import { isShouted, type TaggingInput, tagFeatures } from './tag-features.ts';
import type { WordFeatures } from './word-features.ts';

/** The number that stands for the place before the first word. */
export const noTag = 255;

/** A part-of-speech tagger: greedy, left to right. Its classes are pairs of tags: `VBD VERB`. */
export class Tagger {
  private readonly list = new FeatureList();
  private readonly scores: Int32Array;

  constructor(
    private readonly model: SparseModel,
    private readonly dictionary: TagDictionary,
  ) {
    this.scores = new Int32Array(model.classes.length);
  }

  /** The class numbers of the words of one sentence. */
  tag(words: readonly WordFeatures[]): Uint8Array {
    const input = taggingInput(words, this.dictionary);
    const tags = new Uint8Array(words.length);
    for (let i = 0; i < words.length; i++) tags[i] = this.tagOne(input, i, tags);
    return tags;
  }

  private tagOne(input: TaggingInput, i: number, tags: Uint8Array): number {
    const allowed = this.dictionary.allowed(input.words[i] as WordFeatures);
    if (allowed?.length === 1) return allowed[0] as number;
    tagFeatures(this.list, input, i, tags[i - 1] ?? noTag, tags[i - 2] ?? noTag);
    this.scores.fill(0);
    this.model.score(this.list.hashes, this.list.count, this.scores);
    return best(this.scores, allowed);
  }
}

/** What is known of a sentence's words before tagging. */
export function taggingInput(words: readonly WordFeatures[], dictionary: TagDictionary): TaggingInput {
  const classes = Int32Array.from(words, (word) => dictionary.ambiguity(word));
  return { words, classes, shouts: isShouted(words) };
}

/** The class with the highest score, among the allowed ones if they are given; the first of equals. */
export function best(scores: ArrayLike<number>, allowed: readonly number[] | null): number {
  let winner = allowed?.[0] ?? 0;
  if (allowed) {
    for (const label of allowed) if ((scores[label] as number) > (scores[winner] as number)) winner = label;
    return winner;
  }
  for (let label = 1; label < scores.length; label++) {
    if ((scores[label] as number) > (scores[winner] as number)) winner = label;
  }
  return winner;
}

/** The class with the highest score but one. */
export function bestOther(scores: ArrayLike<number>, but: number): number {
  let winner = but === 0 ? 1 : 0;
  for (let label = 0; label < scores.length; label++) {
    if (label !== but && (scores[label] as number) > (scores[winner] as number)) winner = label;
  }
  return winner;
}
