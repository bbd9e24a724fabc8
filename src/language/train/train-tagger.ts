import { FeatureList } from '../feature-list.ts';
import { readModel, writeModel } from '../model-file.ts';
import { SparseModel } from '../sparse-model.ts';
import { dictionaryLines, TagDictionary } from '../tag-dictionary.ts';
import { tagFeatures } from '../tag-features.ts';
import { best, bestOther, noTag, Tagger, taggingInput } from '../tag-words.ts';
import { wordFeatures } from '../word-features.ts';
import { Perceptron } from './perceptron.ts';
import { randomStream, shuffled } from './random.ts';
import type { GoldSentence } from './treebank.ts';

/** The two files of a tagger. */
export interface TrainedTagger {
  readonly model: Buffer;
  readonly dictionary: readonly string[];
}

/** Trains a tagger. The same sentences, rounds and seed give the same bytes. */
export function trainTagger(sentences: readonly GoldSentence[], rounds: number, seed: number): TrainedTagger {
  const classes = [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort();
  const lines = dictionaryLines(
    sentences.flatMap(({ forms, tags }) => forms.map((form, i) => [form, tags[i] as string] as const)),
  );
  const dictionary = new TagDictionary(lines, classes);
  const perceptron = new Perceptron(classes, 2);
  const random = randomStream(seed);
  const list = new FeatureList();
  const scores = new Float64Array(classes.length);
  for (let round = 0; round < rounds; round++) {
    for (const sentence of shuffled(sentences, random)) {
      const input = taggingInput(changeCase(sentence.forms, random()).map(wordFeatures), dictionary);
      const tags = new Uint8Array(sentence.forms.length);
      for (let i = 0; i < tags.length; i++) {
        const gold = classes.indexOf(sentence.tags[i] as string);
        const allowed = dictionary.allowed(input.words[i] as never);
        if (allowed?.length === 1) {
          tags[i] = allowed[0] as number;
          continue;
        }
        tagFeatures(list, input, i, tags[i - 1] ?? noTag, tags[i - 2] ?? noTag);
        perceptron.score(list.hashes, list.count, scores);
        tags[i] = best(scores, allowed);
        const wrong = bestOther(scores, gold);
        if ((scores[gold] as number) <= (scores[wrong] as number)) {
          perceptron.update(list.hashes, list.count, gold, wrong);
        }
        perceptron.tick();
      }
    }
  }
  return { model: writeModel(classes, perceptron.export(8, 1)), dictionary: lines };
}

/** Now and then a sentence is read in small letters or in capitals, so that neither upsets the tagger later. */
function changeCase(forms: readonly string[], chance: number): readonly string[] {
  if (chance < 0.04) return forms.map((form) => form.toLowerCase());
  if (chance < 0.08) return forms.map((form) => form.toUpperCase());
  return forms;
}

/** The tagger of the files. */
export function openTagger({ model, dictionary }: TrainedTagger): { tagger: Tagger; classes: readonly string[] } {
  const sparse = new SparseModel(readModel(model));
  return { tagger: new Tagger(sparse, new TagDictionary(dictionary, sparse.classes)), classes: sparse.classes };
}
