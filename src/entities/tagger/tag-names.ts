import { decodeLabels } from './decode-labels.ts';
import { describeInPlace, mostFeatures } from './features.ts';
import { labelCount, namesOfLabels, type TokenName } from './labels.ts';
import { type Model, shippedModel } from './model.ts';
import { type ReadDocument, type ReadSentence, readDocument, type TokenizedSentence } from './read-document.ts';

/** Finds the names in the sentences of one document, for each sentence in rising order. */
export function tagNames(sentences: readonly TokenizedSentence[], model: Model = shippedModel()): TokenName[][] {
  const document = readDocument(sentences);
  return document.sentences.map((sentence) => namesOfLabels(tagSentence(document, sentence, model)));
}

const features = new Uint32Array(mostFeatures);

function tagSentence(document: ReadDocument, sentence: ReadSentence, model: Model): Uint8Array {
  const { length } = sentence.words;
  if (length === 0) return new Uint8Array();
  const scores = new Float32Array(length * labelCount);
  for (let i = 0; i < length; i++) {
    const count = describeInPlace(document, sentence, i, features);
    model.score(features, count, scores, i * labelCount);
  }
  return decodeLabels(scores, length, model.transitions);
}
