import { FeatureList } from './feature-list.ts';
import type { SparseModel } from './sparse-model.ts';
import type { TagDictionary } from './tag-dictionary.ts';
import { addAsAfter, addAsBefore, addContext, addOwn, isShouted, type TaggingInput, wordAt } from './tag-features.ts';
import type { WordFeatures } from './word-features.ts';
import { WordScores } from './word-scores.ts';

/** The number that stands for the place before the first word. */
export const noTag = 255;

/** A part-of-speech tagger: greedy, left to right. Its classes are pairs of tags: `VBD VERB`. */
export class Tagger {
  private readonly list = new FeatureList();
  private readonly scores: Int32Array;
  /** The scores of words by themselves: inside a sentence, first in it, and both where the sentence shouts. */
  private readonly own: readonly WordScores[];
  private readonly before: WordScores;
  private readonly after: WordScores;

  constructor(
    private readonly model: SparseModel,
    private readonly dictionary: TagDictionary,
  ) {
    this.scores = new Int32Array(model.classes.length);
    this.own = [0, 1, 2, 3].map(
      (place) =>
        new WordScores(model, (list, word) =>
          addOwn(list, word, dictionary.ambiguity(word), (place & 2) !== 0, (place & 1) !== 0),
        ),
    );
    this.before = new WordScores(model, addAsBefore);
    this.after = new WordScores(model, addAsAfter);
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
    const list = this.list;
    const scores = this.scores;
    this.scoreWords(input, i);
    list.clear();
    addContext(list, input, i, tags[i - 1] ?? noTag, tags[i - 2] ?? noTag);
    this.model.score(list.hashes, list.count, scores);
    return best(scores, allowed);
  }

  /** Sets the scores to what the word and its neighbors add each by itself. */
  private scoreWords(input: TaggingInput, i: number): void {
    const scores = this.scores;
    const place = (input.shouts ? 2 : 0) + (i === 0 ? 1 : 0);
    const own = (this.own[place] as WordScores).of(wordAt(input, i));
    const before = this.before.of(wordAt(input, i - 1));
    const after = this.after.of(wordAt(input, i + 1));
    for (let label = 0; label < scores.length; label++) {
      scores[label] = (own[label] as number) + (before[label] as number) + (after[label] as number);
    }
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
