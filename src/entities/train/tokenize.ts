import type { Zone } from '../../document/zones.ts';
import { analyzeLanguage } from '../../language/analyze-language.ts';
import { View } from '../../text/view.ts';
import type { TokenName } from '../tagger/labels.ts';
import type { GoldDocument, GoldName } from './read-sets.ts';

/** A token of a training text. */
export interface TrainingToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface TrainingSentence {
  readonly tokens: readonly TrainingToken[];
  readonly names: readonly TokenName[];
}

/** A document in the project's own tokens, with its names as tokens. */
export interface TrainingDocument {
  readonly id: string;
  readonly sentences: readonly TrainingSentence[];
  readonly weight: number;
}

/** Cuts a document into tokens by the language stage, so that training and running see the same ones. */
export function tokenize({ id, text, names }: GoldDocument, weight: number): TrainingDocument {
  const view = View.of(text);
  const zone: Zone = {
    source: view.sourceSpan(0, text.length),
    span: view.span(0, text.length),
    kind: 'body',
    rule: 'whole',
  };
  const sentences = analyzeLanguage(view, [zone]).map(({ tokens }): TrainingSentence => {
    const plain = tokens.map(({ text, span }) => ({ text, start: span.start, end: span.end }));
    return { tokens: plain, names: names.flatMap((name) => tokenName(plain, name) ?? []) };
  });
  return { id, sentences, weight };
}

/** The tokens that a name covers, whole or in part; nothing where it lies outside of the sentence. */
function tokenName(tokens: readonly TrainingToken[], { start, end, type }: GoldName): TokenName | undefined {
  if (start >= (tokens.at(-1)?.end ?? 0) || end <= (tokens[0]?.start ?? 0)) return undefined;
  const first = tokens.findIndex((token) => token.end > start);
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1] as TrainingToken).start < end) last++;
  return { first, last, type };
}
