import type { PartOfSpeech, Sentence, Token, Zone } from '../document.ts';
import type { View } from '../text/view.ts';
import { winkSentences } from './wink.ts';

/** Sentences, tokens, parts of speech and lemmas of every zone that people wrote to be read. */
export function analyzeLanguage(view: View, zones: readonly Zone[]): Sentence[] {
  return zones.flatMap((zone, index) => (zone.kind === 'boilerplate' ? [] : zoneSentences(view, zone, index)));
}

function zoneSentences(view: View, zone: Zone, index: number): Sentence[] {
  const offset = zone.span.start;
  return winkSentences(view.read(zone.span)).map((words) => {
    const tokens = words.map((word): Token => {
      const span = view.span(offset + word.start, offset + word.end);
      return {
        span,
        text: view.read(span),
        lemma: word.lemma,
        pos: word.pos as PartOfSpeech,
        tag: '',
        head: -1,
        relation: 'root',
      };
    });
    const span = view.span(offset + (words[0]?.start ?? 0), offset + (words.at(-1)?.end ?? 0));
    return { span, zone: index, tokens };
  });
}
