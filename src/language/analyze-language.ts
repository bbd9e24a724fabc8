import type { PartOfSpeech, Sentence, Token } from '../document/language.ts';
import type { Zone } from '../document/zones.ts';
import type { View } from '../text/view.ts';
import { logicalLines } from './logical-lines.ts';
import { splitSentences } from './split-sentences.ts';
import { syntaxModels } from './syntax-models.ts';
import { type RawToken, tokenize } from './tokenize.ts';
import { wordFeatures } from './word-features.ts';

/**
 * Sentences, tokens, parts of speech, lemmas and dependency trees of every zone that people wrote to be read.
 * Sentences end at line ends. Tokens are cut as `tokenize` says; tags and trees follow the UD treebank GUM.
 */
export function analyzeLanguage(view: View, zones: readonly Zone[]): Sentence[] {
  return zones.flatMap((zone, index) => (zone.kind === 'boilerplate' ? [] : zoneSentences(view, zone, index)));
}

function zoneSentences(view: View, zone: Zone, index: number): Sentence[] {
  const { text } = view;
  const sentences: Sentence[] = [];
  for (const [from, end] of logicalLines(text, zone.span.start, zone.span.end)) {
    const tokens = tokenize(text, from, end);
    for (const [first, last] of splitSentences(text, tokens)) {
      sentences.push(makeSentence(view, index, tokens.slice(first, last)));
    }
  }
  return sentences;
}

function makeSentence(view: View, zone: number, raw: readonly RawToken[]): Sentence {
  const { tagger, parser, lemmatizer, tags } = syntaxModels();
  const texts = raw.map((token) => view.text.slice(token.start, token.end));
  const words = texts.map(wordFeatures);
  const classes = tagger.tag(words);
  const { heads, relations } = parser.parse(words, classes);
  const tokens = raw.map(({ start, end }, i): Token => {
    const text = texts[i] as string;
    const [tag, pos] = tags[classes[i] as number] as [string, PartOfSpeech];
    const lemma = lemmatizer.lemma(text, tag);
    return {
      span: view.span(start, end),
      text,
      lemma,
      pos,
      tag,
      head: heads[i] as number,
      relation: relations[i] as string,
    };
  });
  const span = view.span((raw[0] as RawToken).start, (raw.at(-1) as RawToken).end);
  return { span, zone, tokens };
}
