import { decodeLabels } from '../tagger/decode-labels.ts';
import { describeAll, mostFeatures } from '../tagger/features.ts';
import { labelCount, labelsOfNames } from '../tagger/labels.ts';
import { Weights } from '../tagger/model.ts';
import { type ReadDocument, readDocument } from '../tagger/read-document.ts';
import { scoreSentences } from '../tagger/tag-names.ts';
import { countVotes, describeVotes, mostVotes } from '../tagger/votes.ts';
import { packModel, packWeights } from './pack-model.ts';
import type { TrainingDocument } from './tokenize.ts';
import { type Example, type TrainOptions, trainCrf } from './train-crf.ts';

/** The second pass learns from what the first says of documents that it was not trained on: so many parts are left out in turn. */
const parts = 2;

/** A document with its words described once for all. */
export interface Prepared {
  readonly document: ReadDocument;
  readonly sentences: readonly Described[];
  readonly labels: readonly Uint8Array[];
  readonly weight: number;
}

/** The features of a sentence as hashes: those of token i are `features[offsets[i]..offsets[i + 1]]`. */
interface Described {
  readonly features: Uint32Array;
  readonly offsets: Uint32Array;
}

const firstOptions: TrainOptions = { epochs: 8, rate: 0.02, l2: 0.001, dropout: 0.5, seed: 1 };
const secondOptions: TrainOptions = { epochs: 6, rate: 0.003, l2: 0.0001, dropout: 0.1, seed: 2 };

/** Trains both passes of the tagger on documents and packs their weights. */
export function learn(documents: readonly TrainingDocument[]): Buffer {
  const prepared = documents.map(prepare);
  const first = learnFirst(prepared, firstOptions);
  const leftOut = Array.from({ length: parts }, (_, part) =>
    learnFirst(
      prepared.filter((_, i) => i % parts !== part),
      firstOptions,
    ),
  );
  return packModel(first, learnSecond(prepared, first, leftOut, secondOptions));
}

/** The first pass: each sentence by itself. */
export function learnFirst(prepared: readonly Prepared[], options: TrainOptions): Buffer {
  const raw = prepared.flatMap(({ sentences, labels, weight }) =>
    sentences.map((described, s): RawExample => ({ ...described, labels: labels[s] as Uint8Array, weight })),
  );
  return learnFrom(raw, options, 2);
}

/**
 * The second pass, on top of the first.
 * @param leftOut first passes that were trained without every n-th document: what they say of those is learnt from.
 */
export function learnSecond(
  prepared: readonly Prepared[],
  firstPass: Buffer,
  leftOut: readonly Buffer[],
  options: TrainOptions,
): Buffer {
  const voted = leftOut.flatMap((bytes, part) => {
    const weights = asWeights(bytes);
    return prepared.filter((_, i) => i % leftOut.length === part).flatMap((each) => voteExamples(each, weights));
  });
  return learnFrom(voted, options, 4, asWeights(firstPass).transitions);
}

const asWeights = (bytes: Buffer): Weights => new Weights(new Uint8Array(bytes).buffer, 0);

/** Describes all words of a document. */
export function prepare({ sentences, weight }: TrainingDocument): Prepared {
  const document = readDocument(sentences);
  return {
    document,
    sentences: document.sentences.map((sentence) =>
      describe(sentence.words.length, mostFeatures, (i, into) => describeAll(document, sentence, i, into)),
    ),
    labels: sentences.map(({ tokens, names }) => labelsOfNames(tokens.length, names)),
    weight,
  };
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

/** A sentence to learn from, its features still hashes. */
interface RawExample extends Described {
  readonly labels: Uint8Array;
  readonly weight: number;
  readonly base?: Float32Array;
}

/** What the second pass learns from: the scores of the first, and the votes that they make. */
function voteExamples({ document, labels, weight }: Prepared, weights: Weights): RawExample[] {
  const scores = scoreSentences(document, weights);
  const called = scores.map((rows) => decodeLabels(rows, rows.length / labelCount, weights.transitions));
  const votes = countVotes(document, called);
  return document.sentences.map((sentence, s) => {
    const describeToken = (i: number, into: Uint32Array) =>
      describeVotes(votes, sentence, called[s] as Uint8Array, i, into);
    const described = describe(sentence.words.length, mostVotes, describeToken);
    return { ...described, labels: labels[s] as Uint8Array, weight, base: scores[s] as Float32Array };
  });
}

/** @param leastCount features seen less often are left out */
function learnFrom(
  raw: readonly RawExample[],
  options: TrainOptions,
  leastCount: number,
  transitions?: Float32Array,
): Buffer {
  const hashes = frequentFeatures(raw, leastCount);
  const index = new Map<number, number>();
  for (const [i, hash] of hashes.entries()) index.set(hash, i);
  const examples = raw.map((each) => indexed(each, index));
  return packWeights(hashes, trainCrf(examples, hashes.length, options, transitions));
}

function frequentFeatures(raw: readonly RawExample[], leastCount: number): Uint32Array {
  const counts = new Map<number, number>();
  for (const { features } of raw) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return Uint32Array.from([...counts].filter(([, count]) => count >= leastCount).map(([hash]) => hash)).sort();
}

function indexed({ features, offsets, ...rest }: RawExample, index: ReadonlyMap<number, number>): Example {
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
  return { ...rest, features: kept.slice(0, to), offsets: starts };
}
