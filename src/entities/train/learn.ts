import { labelsOfNames } from '../tagger/labels.ts';
import { describeInPlace, mostFeatures } from '../tagger/features.ts';
import { packModel } from '../tagger/model.ts';
import { readDocument } from '../tagger/read-document.ts';
import type { TrainingDocument } from './tokenize.ts';
import { type Example, type TrainOptions, trainCrf } from './train-crf.ts';

const leastCount = 2;

/** Trains the tagger on documents and packs its weights. */
export function learn(documents: readonly TrainingDocument[], options: TrainOptions): Buffer {
  const { examples, hashes } = makeExamples(documents);
  const { weights, transitions } = trainCrf(examples, hashes.length, options);
  return packModel(hashes, weights, transitions);
}

/** Describes all tokens; features seen once are left out. */
function makeExamples(documents: readonly TrainingDocument[]): { examples: Example[]; hashes: Uint32Array } {
  const counts = new Map<number, number>();
  forEachSentence(documents, (features, offsets) => {
    const total = offsets.at(-1) as number;
    for (let f = 0; f < total; f++) counts.set(features[f] as number, (counts.get(features[f] as number) ?? 0) + 1);
  });
  const hashes = Uint32Array.from([...counts].filter(([, count]) => count >= leastCount).map(([hash]) => hash)).sort();
  const index = new Map<number, number>();
  hashes.forEach((hash, i) => index.set(hash, i));
  const examples: Example[] = [];
  forEachSentence(documents, (features, offsets, labels, weight) => {
    const kept: number[] = [];
    const starts = [0];
    for (let i = 0; i + 1 < offsets.length; i++) {
      for (let f = offsets[i] as number; f < (offsets[i + 1] as number); f++) {
        const at = index.get(features[f] as number);
        if (at !== undefined) kept.push(at);
      }
      starts.push(kept.length);
    }
    examples.push({ features: Int32Array.from(kept), offsets: Int32Array.from(starts), labels, weight });
  });
  return { examples, hashes };
}

function forEachSentence(
  documents: readonly TrainingDocument[],
  visit: (features: Uint32Array, offsets: number[], labels: Uint8Array, weight: number) => void,
) {
  const one = new Uint32Array(mostFeatures);
  for (const { sentences, weight } of documents) {
    const document = readDocument(sentences);
    document.sentences.forEach((sentence, s) => {
      const n = sentence.words.length;
      const all = new Uint32Array(n * mostFeatures);
      const offsets = [0];
      for (let i = 0; i < n; i++) {
        const count = describeInPlace(document, sentence, i, one);
        all.set(one.subarray(0, count), offsets[i] as number);
        offsets.push((offsets[i] as number) + count);
      }
      visit(all, offsets, labelsOfNames(n, sentences[s]?.names ?? []), weight);
    });
  }
}
