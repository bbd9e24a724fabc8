import type { Draft } from './anchor/draft.ts';
import { addCasualTimes } from './casual-times.ts';
import type { DateInput } from './find-dates.ts';
import { lexSentence } from './lex-sentence.ts';
import { alphabet, matchRules } from './match-rules.ts';

/** Every temporal expression of the article, in order, before the context is asked for its meaning. */
export function draftDates({ view, zones, sentences }: DateInput, narrative: boolean): Draft[] {
  const drafts: Draft[] = [];
  let enclosed = new Enclosure();
  let lastZone = -1;
  sentences.forEach(({ span, zone }, sentence) => {
    const text = view.read(span);
    enclosed = new Enclosure(zone === lastZone && enclosed.quoted);
    lastZone = zone;
    const kind = zones[zone]?.kind;
    const heading = kind === 'title' || kind === 'heading' || !/[.!?…:;,”"]['’”"]?$/.test(text);
    const lexed = lexSentence(text, alphabet);
    for (const finding of addCasualTimes(lexed, matchRules(lexed, heading, narrative))) {
      const at = lexed.tokens[finding.from]?.start ?? 0;
      const until = lexed.tokens[finding.to - 1]?.end ?? 0;
      enclosed.readTo(text, at);
      const { quoted, aside } = enclosed;
      const fronted = heading || finding.from <= FRONT;
      const [start, end] = [span.start + at, span.start + until];
      drafts.push({ ...finding, sentence, index: drafts.length, start, end, text, at, until, quoted, aside, fronted });
    }
    enclosed.readTo(text, text.length);
  });
  return drafts;
}

/** So many words before it leave a date at the front of its sentence ("By the end of 1943"). */
const FRONT = 5;

/** Whether a place in a sentence lies within quotation marks or round brackets. Quotations go on over sentences. */
class Enclosure {
  private at = 0;
  private depth = 0;

  constructor(public quoted = false) {}

  get aside(): boolean {
    return this.depth > 0;
  }

  readTo(text: string, end: number): void {
    for (; this.at < end; this.at++) {
      const c = text[this.at];
      if (c === '“') this.quoted = true;
      else if (c === '”') this.quoted = false;
      else if (c === '"') this.quoted = !this.quoted;
      else if (c === '(') this.depth++;
      else if (c === ')') this.depth = Math.max(0, this.depth - 1);
    }
  }
}
