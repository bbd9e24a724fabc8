import type { EntityType } from '../../document.ts';
import type { TokenName } from '../tagger/labels.ts';
import { tagNames } from '../tagger/tag-names.ts';
import { type FoundName, isCapitalized, type NameSentence } from './found-name.ts';
import { endOfEvent, isEventName, listedEventAt } from './name-events.ts';
import { placeOfPeople } from './peoples.ts';

/** The names of a document and the adjectives that point at places, each rising by position. */
export interface FoundNames {
  readonly names: readonly FoundName[];
  /** Single words such as "Hungarian", with the place that they point at. */
  readonly adjectives: readonly (FoundName & { readonly place: string })[];
}

/** Finds names by the trained tagger and lists of events, in the sentences of one document. */
export function findNames(sentences: readonly NameSentence[]): FoundNames {
  const tagged = tagNames(sentences);
  const names = sentences.flatMap((sentence, s) => namesIn(sentence, tagged[s] as TokenName[]));
  return { names, adjectives: sentences.flatMap((sentence) => adjectivesIn(sentence, names)) };
}

function namesIn(sentence: NameSentence, tagged: readonly TokenName[]): FoundName[] {
  const events = eventsIn(sentence, tagged);
  const inEvent = ({ first, last }: TokenName) => events.some((event) => event.first <= last && first <= event.last);
  const others = tagged.flatMap((name): FoundName[] => {
    if (name.type === 'misc' || inEvent(name)) return [];
    return [{ sentence: sentence.index, first: name.first, last: name.last, type: name.type, rule: 'tagger' }];
  });
  return [...events, ...others].sort((a, b) => a.first - b.first);
}

/** Listed events, and what the tagger took for a name whose words say that it is an event's. */
function eventsIn({ index, tokens }: NameSentence, tagged: readonly TokenName[]): FoundName[] {
  const events: FoundName[] = [];
  const add = (first: number, last: number, rule: string) => {
    if (first > (events.at(-1)?.last ?? -1))
      events.push({ sentence: index, first, last: endOfEvent(tokens, last), type: 'event' as EntityType, rule });
  };
  for (let i = 0; i < tokens.length; i++) {
    const name = tagged.find(({ first }) => first === i);
    const listedLast = listedEventAt(tokens, i);
    if (name && isEvent(name)) add(i, Math.max(name.last, listedLast), 'event-name');
    else if (listedLast >= 0 && !(name && name.last > listedLast)) add(i, listedLast, 'listed-event');
  }
  return events;

  function isEvent({ first, last, type }: TokenName): boolean {
    return (type === 'misc' || type === 'place') && isEventName(tokens, first, last);
  }
}

function adjectivesIn({ index, tokens }: NameSentence, names: readonly FoundName[]): (FoundName & { place: string })[] {
  const taken = names.filter((name) => name.sentence === index);
  return tokens.flatMap(({ text }, i) => {
    const place = isCapitalized(text) ? placeOfPeople(text) : undefined;
    if (place === undefined || taken.some(({ first, last }) => first <= i && i <= last)) return [];
    return [{ sentence: index, first: i, last: i, type: 'place' as const, rule: 'nationality', place }];
  });
}
