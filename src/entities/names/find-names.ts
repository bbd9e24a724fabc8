import type { EntityType } from '../../document/entities.ts';
import type { Token } from '../../document/language.ts';
import type { TokenName } from '../tagger/labels.ts';
import { tagNames } from '../tagger/tag-names.ts';
import { amendName, endOfNationalBody } from './amend-names.ts';
import { ownerOf } from './amend-persons.ts';
import { endOfMetonym, splitStates } from './amend-types.ts';
import type { AmendedName } from './amended-name.ts';
import { type FoundName, isCapitalized, type NameSentence } from './found-name.ts';
import { endOfListedOrganization } from './listed-organizations.ts';
import { isNumberedUnit } from './military-units.ts';
import {
  endOfEvent,
  endOfYearsEvent,
  isEventName,
  isNumberedEvent,
  listedEventAt,
  startOfEvent,
} from './name-events.ts';
import { placeOfPeople } from './peoples.ts';
import { recallNames } from './recall-names.ts';

/** The names of a document and the adjectives that point at places, each rising by position. */
export interface FoundNames {
  readonly names: readonly FoundName[];
  /** Single words such as "Hungarian", with the place that they point at. */
  readonly adjectives: readonly (FoundName & { readonly place: string })[];
}

/** Finds names by the trained tagger and lists of events, in the sentences of one document. */
export function findNames(sentences: readonly NameSentence[]): FoundNames {
  const tagged = tagNames(sentences);
  const found = sentences.map((sentence, s) => {
    const names = namesIn(sentence, tagged[s] as TokenName[]);
    return { names, adjectives: adjectivesIn(sentence, names) };
  });
  const names = found.flatMap(({ names }) => names);
  const recalled = recallNames(sentences, names);
  const all = [...names, ...recalled].sort((a, b) => a.sentence - b.sentence || a.first - b.first);
  return { names: all, adjectives: found.flatMap(({ adjectives }) => adjectives) };
}

function namesIn(sentence: NameSentence, tagged: readonly TokenName[]): FoundName[] {
  const { index, tokens } = sentence;
  const events = eventsIn(sentence, tagged);
  const isFree = ({ first, last }: Span, among: readonly Span[]) =>
    !among.some((other) => other.first <= last && first <= other.last);
  const whole = tagged.flatMap((name) => splitStates(tokens, name));
  const mended = whole.flatMap(({ first, last, type }): AmendedName[] => {
    if (!isFree({ first, last }, events)) return [];
    const name =
      type === 'misc' ? ownerOf(tokens, first, last) : amendName(tokens, { first, last, type, rule: 'tagger' });
    return name ? [name] : [];
  });
  const bodies = plainNames(tokens).filter((body) => isFree(body, [...events, ...mended]));
  const others = [...mended, ...bodies].map((name): FoundName => ({ sentence: index, ...name }));
  return [...events, ...others].sort((a, b) => a.first - b.first);
}

type Span = Pick<TokenName, 'first' | 'last'>;

/** Names that words alone tell: a nation's bodies, numbered units, seats of power, well-known organizations. */
function plainNames(tokens: readonly Token[]): AmendedName[] {
  return tokens.flatMap((_, first): AmendedName[] => {
    const last = endOfNationalBody(tokens, first);
    if (last >= 0) return [{ first, last, type: 'organization', rule: 'national-body' }];
    if (isNumberedUnit(tokens, first)) return [{ first, last: first + 1, type: 'organization', rule: 'numbered-unit' }];
    const seat = endOfMetonym(tokens, first);
    if (seat >= 0) return [{ first, last: seat, type: 'place', rule: 'metonym' }];
    const listedLast = endOfListedOrganization(tokens, first);
    return listedLast >= 0 ? [{ first, last: listedLast, type: 'organization', rule: 'listed-organization' }] : [];
  });
}

/** Whether nearly all longer words are capitalized, so that a capital does not make a name. */
function isWrittenAsHeadline(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  return long.length > 3 && long.filter(({ text }) => isCapitalized(text)).length > 0.7 * long.length;
}

/** Listed events, and what the tagger took for a name whose words say that it is an event's. */
function eventsIn({ index, tokens }: NameSentence, tagged: readonly TokenName[]): FoundName[] {
  const events: FoundName[] = [];
  const add = (first: number, last: number, rule: string) => {
    if (first > (events.at(-1)?.last ?? -1))
      events.push({
        sentence: index,
        first: startOfEvent(tokens, first),
        last: endOfEvent(tokens, last),
        type: 'event' as EntityType,
        rule,
      });
  };
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const name = tagged[next]?.first === i ? tagged[next++] : undefined;
    const listedLast = Math.max(listedEventAt(tokens, i), endOfYearsEvent(tokens, i));
    if (name && isEvent(name) && !isWrittenAsHeadline(tokens)) add(i, Math.max(name.last, listedLast), 'event-name');
    else if (listedLast >= 0 && !(name && name.last > listedLast)) add(i, listedLast, 'listed-event');
  }
  return events;

  function isEvent({ first, last, type }: TokenName): boolean {
    return (type === 'misc' || type === 'place' || isNumberedEvent(tokens, first)) && isEventName(tokens, first, last);
  }
}

function adjectivesIn({ index, tokens }: NameSentence, names: readonly FoundName[]): (FoundName & { place: string })[] {
  return tokens.flatMap(({ text }, i) => {
    const place = isCapitalized(text) ? placeOfPeople(text) : undefined;
    if (place === undefined || names.some(({ first, last }) => first <= i && i <= last)) return [];
    return [{ sentence: index, first: i, last: i, type: 'place' as const, rule: 'nationality', place }];
  });
}
