import type { Sentence } from '../../src/document/language.ts';
import type { Zone } from '../../src/document/zones.ts';
import { analyzeLanguage } from '../../src/language/analyze-language.ts';
import { View } from '../../src/text/view.ts';

/** The sentences of a text that is one body zone. */
export function analyzeText(text: string): Sentence[] {
  const view = View.of(text);
  const zone: Zone = {
    source: view.sourceSpan(0, text.length),
    span: view.span(0, text.length),
    kind: 'body',
    rule: 'test',
  };
  return analyzeLanguage(view, [zone]);
}
