import type { Sentence } from '../../src/document/language.ts';
import { analyzeLanguage } from '../../src/language/analyze-language.ts';
import { View } from '../../src/text/view.ts';
import { wholeZone } from '../support/whole-zone.ts';

/** The sentences of a text that is one body zone. */
export function analyzeText(text: string): Sentence[] {
  const view = View.of(text);
  return analyzeLanguage(view, [wholeZone(view)]);
}
