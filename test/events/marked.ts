import { findDates } from '../../src/dates/find-dates.ts';
import type { Event } from '../../src/document/events.ts';
import { findEntities } from '../../src/entities/find-entities.ts';
import { findEvents } from '../../src/events/find-events.ts';
import { analyzeLanguage } from '../../src/language/analyze-language.ts';
import { parseArticle } from '../../src/read/read-article.ts';
import { View } from '../../src/text/view.ts';
import { wholeZone } from '../support/whole-zone.ts';

const noMetadata = { title: null, author: null, published: null, language: null, url: null, siteName: null };

/** The events of a text that is all body. */
export function eventsOf(text: string): { view: View; events: Event[] } {
  const view = View.of(text);
  const zones = [wholeZone(view)];
  const article = parseArticle('test.txt', Buffer.from(text));
  const sentences = analyzeLanguage(view, zones);
  const dates = findDates({ article, view, zones, metadata: noMetadata, sentences });
  const entities = findEntities({ view, zones, sentences, dates });
  return { view, events: findEvents({ view, zones, sentences, dates, entities }) };
}

/**
 * Reads a marked string: `The {agent:Red Army} {attacked=Conflict.Attack} {patient:Budapest}`.
 * A mark is `{role:phrase}` or `{trigger=Type}`; what is not marked must not be found.
 */
export function readMarks(marked: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  const text = marked.replace(/\{(?:([a-z]+):([^}]*)|([^}=]*)=([^}]*))\}/g, (_, role, phrase, trigger, type) => {
    marks.push(role === undefined ? `${trigger}=${type}` : `${role}:${phrase}`);
    return role === undefined ? trigger : phrase;
  });
  return { text, marks };
}

/** The marks of the events that are found in a text, in the order of the text. */
export function foundMarks(text: string): string[] {
  const { view, events } = eventsOf(text);
  const all = events.flatMap((event) => [
    { at: event.trigger.start, mark: `${view.read(event.trigger)}=${event.type}` },
    ...event.participants.map(({ role, span }) => ({ at: span.start, mark: `${role}:${view.read(span)}` })),
    ...event.amounts.map(({ span }) => ({ at: span.start + 0.5, mark: `amount:${view.read(span)}` })),
  ]);
  return all.sort((a, b) => a.at - b.at).map(({ mark }) => mark);
}
