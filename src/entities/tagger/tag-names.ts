import { decodeLabels } from './decode-labels.ts';
import { describeInPlace, mostFeatures, outside, roleOffsets } from './features.ts';
import { labelCount, namesOfLabels, type TokenName } from './labels.ts';
import { type Model, shippedModel, type Weights } from './model.ts';
import { type ReadDocument, type ReadSentence, readDocument, type TokenizedSentence } from './read-document.ts';
import { countVotes, describeVotes, mostVotes, type Votes } from './votes.ts';
import { casing, type Word } from './word.ts';
import { describeWordInRole, roleCount } from './word-features.ts';

const L = labelCount;
const features = new Uint32Array(Math.max(mostFeatures, mostVotes));

/**
 * Finds the names in the sentences of one document, for each sentence in rising order. A first pass labels each sentence by
 * itself; a second one sees what the first called the same words elsewhere in the document.
 */
export function tagNames(sentences: readonly TokenizedSentence[], model: Model = shippedModel()): TokenName[][] {
  const document = readDocument(sentences);
  const scores = scoreSentences(document, model.first);
  const settled = scores.map((rows, s) => settledWords(document.sentences[s] as ReadSentence, rows));
  const labels = scores.map((rows, s) => decodeLabels(rows, rows.length / L, model.first.transitions, settled[s]));
  const votes = countVotes(document, labels);
  return document.sentences.map((sentence, s) => {
    const rows = scores[s] as Float32Array;
    const own = settled[s] as Uint8Array;
    if (!own.includes(0)) return [];
    addVotes(sentence, labels[s] as Uint8Array, votes, own, model.second, rows);
    return namesOfLabels(decodeLabels(rows, rows.length / L, model.second.transitions, own));
  });
}

/** The scores of the first pass: for each sentence a row of labels for each word. */
export function scoreSentences(document: ReadDocument, weights: Weights): Float32Array[] {
  return document.sentences.map((sentence) => {
    const scores = scoreWords(sentence, weights);
    for (let i = 0; i < sentence.words.length; i++) {
      if (isSettled(sentence, i, scores)) continue;
      const count = describeInPlace(document, sentence, i, features, 0);
      weights.score(features, count, scores, i * L);
    }
    return scores;
  });
}

/** What the words of a sentence and their neighbors give by themselves: each word adds its row to those around it. */
function scoreWords({ words }: ReadSentence, weights: Weights): Float32Array {
  const length = words.length;
  const scores = new Float32Array(length * L);
  const beyond = rowsOf(outside, weights);
  const rows = words.map((word) => rowsOf(word, weights));
  for (let i = 0; i < length; i++) {
    for (let role = 0; role < roleCount; role++) {
      addRow(scores, i * L, rows[i + (roleOffsets[role] as number)] ?? beyond, role * L);
    }
  }
  return scores;
}

/** By so much "outside of names" must lead for a small word, a listed one or a sign to be left at that. */
const clearLeads = { word: 0.25, listed: 1.25, sign: 1.25 };

/**
 * Whether a word needs no further look: small, between no capitalized words, and plainly outside of names by what it and its
 * neighbors are. Three words in four are; of such words in the English Web Treebank's texts, fewer than one in a thousand
 * were given to a name by all features together.
 */
function isSettled({ words, marks, runStart }: ReadSentence, i: number, scores: Float32Array): boolean {
  const word = words[i] as Word;
  if (word.isNamelike || runStart[i] !== -1) return false;
  const lead = marks[i] !== 0 ? clearLeads.listed : word.casing === casing.none ? clearLeads.sign : clearLeads.word;
  const least = (scores[i * L] as number) - lead;
  for (let label = 1; label < L; label++) if ((scores[i * L + label] as number) > least) return false;
  return true;
}

/** The words of a sentence that are plainly outside of names, by all that the first pass knows: 1 for each. */
function settledWords(sentence: ReadSentence, scores: Float32Array): Uint8Array {
  return Uint8Array.from(sentence.words, (_, i) => (isSettled(sentence, i, scores) ? 1 : 0));
}

/** So many words are remembered from one document to the next. */
const mostRemembered = 20_000;
const remembered = new WeakMap<Weights, Map<string, Float32Array>>();

/** What a word adds to the scores in each role, added up once for all its places. */
function rowsOf(word: Word, weights: Weights): Float32Array {
  const all = remembered.get(weights) ?? new Map<string, Float32Array>();
  remembered.set(weights, all);
  const known = all.get(word.text);
  if (known) return known;
  const rows = new Float32Array(roleCount * L);
  for (let role = 0; role < roleCount; role++) {
    weights.score(features, describeWordInRole(word, role, features, 0), rows, role * L);
  }
  if (all.size >= mostRemembered) all.clear();
  all.set(word.text, rows);
  return rows;
}

function addRow(scores: Float32Array, at: number, rows: Float32Array, from: number) {
  for (let l = 0; l < L; l++) scores[at + l] = (scores[at + l] as number) + (rows[from + l] as number);
}

/** Adds the weights of the second pass to the scores of the first. */
function addVotes(
  sentence: ReadSentence,
  labels: Uint8Array,
  votes: Votes,
  settled: Uint8Array,
  weights: Weights,
  scores: Float32Array,
) {
  for (let i = 0; i < sentence.words.length; i++) {
    if (settled[i]) continue;
    const count = describeVotes(votes, sentence, labels, i, features);
    weights.score(features, count, scores, i * L);
  }
}
