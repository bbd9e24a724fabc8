import { agreeOverDocument } from './agree.ts';
import { decodeLabels } from './decode-labels.ts';
import { describeInPlace, mostFeatures, outside, roleOffsets } from './features.ts';
import { describeHiddenPlace, hiddenRoles, isInStretch, mostHidden, wordInRole } from './hidden-features.ts';
import type { HiddenLayer } from './hidden-layer.ts';
import { labelCount, namesOfLabels, type TokenName } from './labels.ts';
import { shippedWeights, type Weights } from './model.ts';
import { type ReadDocument, type ReadSentence, readDocument, type TokenizedSentence } from './read-document.ts';
import { casing, type Word } from './word.ts';
import { describeWordInRole, roleCount } from './word-features.ts';

const L = labelCount;
const features = new Uint32Array(Math.max(mostFeatures, mostHidden));

/**
 * Finds the names in the sentences of one document, for each sentence in rising order: each word is scored by itself and its
 * neighbors, then the places of a word are brought to agree over the document, then each sentence is decoded.
 */
export function tagNames(sentences: readonly TokenizedSentence[], weights: Weights = shippedWeights()): TokenName[][] {
  const document = readDocument(sentences);
  const scores = scoreSentences(document, weights);
  const settled = scores.map((rows, s) => settledWords(document.sentences[s] as ReadSentence, rows));
  agreeOverDocument(document, scores);
  return scores.map((rows, s) => {
    const own = settled[s] as Uint8Array;
    if (!own.includes(0)) return [];
    return namesOfLabels(decodeLabels(rows, rows.length / L, weights.transitions, own));
  });
}

/** For each sentence a row of labels for each word. */
function scoreSentences(document: ReadDocument, weights: Weights): Float32Array[] {
  return document.sentences.map((sentence) => {
    const scores = scoreWords(sentence, weights);
    for (let i = 0; i < sentence.words.length; i++) {
      if (isSettled(sentence, i, scores)) continue;
      weights.score(features, describeInPlace(document, sentence, i, features, 0), scores, i * L);
      if (isInStretch(sentence, i)) scoreHidden(document, sentence, i, weights.hidden, scores);
    }
    return scores;
  });
}

/** Adds what the hidden layer says of a word in a capitalized stretch. */
function scoreHidden(
  document: ReadDocument,
  sentence: ReadSentence,
  i: number,
  hidden: HiddenLayer,
  scores: Float32Array,
) {
  hidden.begin();
  for (let role = 0; role < hiddenRoles; role++) hidden.addWord(wordInRole(sentence, i, role), role);
  hidden.addPlace(features, describeHiddenPlace(document, sentence, i, features, 0));
  hidden.score(scores, i * L);
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

/** The words of a sentence that are plainly outside of names, by their scores: 1 for each. */
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
