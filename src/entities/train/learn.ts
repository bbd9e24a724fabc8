import { describeAll, mostFeatures } from '../tagger/features.ts';
import { describeHidden, mostHidden } from '../tagger/hidden-features.ts';
import { labelsOfNames } from '../tagger/labels.ts';
import { readDocument } from '../tagger/read-document.ts';
import type { TokenFeatures } from './features-of-tokens.ts';
import { packWeights } from './pack-model.ts';
import type { TrainingDocument } from './tokenize.ts';
import { type TrainOptions, trainCrf } from './train-crf.ts';

/** A sentence with its words described, features still as hashes. */
interface RawExample {
  readonly linear: Described;
  readonly hidden: Described;
  readonly labels: Uint8Array;
  readonly weight: number;
}

/** The features of a sentence as hashes: those of token i are `features[offsets[i]..offsets[i + 1]]`. */
interface Described {
  readonly features: Uint32Array;
  readonly offsets: Uint32Array;
}

const options: TrainOptions = {
  epochs: 8,
  rate: 0.02,
  l2: 0.001,
  dropout: 0.5,
  seed: 1,
  hidden: { size: 64, rate: 0.02, l2: 0.0001, dropout: 0.4, featureDropout: 0.2 },
};
/** Features seen less often are left out. */
const leastCounts = { linear: 2, hidden: 20 };

/** Trains the tagger on documents and packs its weights. */
export function learn(documents: readonly TrainingDocument[]): Buffer {
  const raw = documents.flatMap(describeSentences);
  const linear = frequentFeatures(
    raw.map((example) => example.linear),
    leastCounts.linear,
  );
  const hidden = frequentFeatures(
    raw.map((example) => example.hidden),
    leastCounts.hidden,
  );
  const [linearIndex, hiddenIndex] = [indexOf(linear), indexOf(hidden)];
  const examples = raw.map((example) => ({
    ...indexed(example.linear, linearIndex),
    hidden: indexed(example.hidden, hiddenIndex),
    labels: example.labels,
    weight: example.weight,
  }));
  const learnt = trainCrf(examples, { linear: linear.length, hidden: hidden.length }, options);
  return packWeights({ linear, hidden }, learnt);
}

function describeSentences({ sentences, weight }: TrainingDocument): RawExample[] {
  const document = readDocument(sentences);
  return document.sentences.map((sentence, s): RawExample => {
    const length = sentence.words.length;
    return {
      linear: describe(length, mostFeatures, (i, into) => describeAll(document, sentence, i, into)),
      hidden: describe(length, mostHidden, (i, into) => describeHidden(document, sentence, i, into)),
      labels: labelsOfNames(length, sentences[s]?.names ?? []),
      weight,
    };
  });
}

function describe(length: number, most: number, describeToken: (i: number, into: Uint32Array) => number): Described {
  const one = new Uint32Array(most);
  const all = new Uint32Array(length * most);
  const offsets = new Uint32Array(length + 1);
  for (let i = 0; i < length; i++) {
    const count = describeToken(i, one);
    all.set(one.subarray(0, count), offsets[i]);
    offsets[i + 1] = (offsets[i] as number) + count;
  }
  return { features: all.slice(0, offsets[length]), offsets };
}

/** The features that are seen so often at least, in rising order. */
function frequentFeatures(described: readonly Described[], leastCount: number): Uint32Array {
  const counts = new Map<number, number>();
  for (const { features } of described)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return Uint32Array.from([...counts].filter(([, count]) => count >= leastCount).map(([hash]) => hash)).sort();
}

function indexOf(hashes: Uint32Array): Map<number, number> {
  const index = new Map<number, number>();
  for (const [i, hash] of hashes.entries()) index.set(hash, i);
  return index;
}

function indexed({ features, offsets }: Described, index: ReadonlyMap<number, number>): TokenFeatures {
  const kept = new Int32Array(features.length);
  const starts = new Int32Array(offsets.length);
  let to = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let f = offsets[i] as number; f < (offsets[i + 1] as number); f++) {
      const at = index.get(features[f] as number);
      if (at !== undefined) kept[to++] = at;
    }
    starts[i + 1] = to;
  }
  return { features: kept.slice(0, to), offsets: starts };
}
