import type { Token } from '../../document/language.ts';
import { fold } from '../fold.ts';
import { gazetteer, listed } from '../tagger/gazetteer.ts';
import { phraseKey } from '../tagger/phrase-table.ts';
import { amendPerson } from './amend-persons.ts';
import { amendType, isListedPlace, isSeat, withPeople } from './amend-types.ts';
import { type AmendedName, isPeople } from './amended-name.ts';
import { foldedWords, isCapitalized, listedAs } from './found-name.ts';
import { withNumber } from './military-units.ts';
import { placeOfPeople } from './peoples.ts';
import { isProduct } from './products.ts';

/**
 * Mends what the tagger often gets wrong and words can tell: titles before persons, callings and peoples that are no names,
 * states taken for organizations, streets written small. Returns nothing where no name is left.
 */
export function amendName(tokens: readonly Token[], name: AmendedName): AmendedName | undefined {
  const trimmed = trimSigns(tokens, name);
  if (trimmed === undefined || isTeaching(tokens, trimmed)) return undefined;
  if (trimmed.type === 'person' && !isSeat(foldedWords(tokens, trimmed.first, trimmed.last))) {
    const person = amendPerson(tokens, trimmed);
    return person && withBody(tokens, person);
  }
  if (isProduct(tokens, trimmed.first, trimmed.last) || isKindOfPeople(tokens, trimmed)) return undefined;
  const typed = amendType(tokens, trimmed.type === 'person' ? { ...trimmed, type: 'place' } : trimmed);
  if (typed.type === 'organization') return withBuilding(tokens, withNumber(tokens, typed));
  if (isCurrency(tokens, typed)) return undefined;
  return typed.type === 'place' ? withBody(tokens, withPeople(tokens, withStreet(tokens, typed))) : typed;
}

/** "Bolshevism": a teaching, not a name. */
function isTeaching(tokens: readonly Token[], { first, last, type }: AmendedName): boolean {
  return type !== 'person' && first === last && /^\p{Lu}\p{Ll}{3,}ism$/u.test(tokens[first]?.text ?? '');
}

/** The "US" of "US dollars". */
function isCurrency(tokens: readonly Token[], { last, type }: AmendedName): boolean {
  return type === 'place' && /^(dollars?|cents?)$/.test(tokens[last + 1]?.text ?? '');
}

/** "Gerő government", "Moscow radio": a body named after one person or place, its noun written small. */
function withBody(tokens: readonly Token[], name: AmendedName): AmendedName {
  const noun = tokens[name.last + 1]?.text ?? '';
  const isBody = noun === 'government' || (noun === 'radio' && name.type === 'place');
  if (!isBody || name.first !== name.last || tokens[name.last + 2]?.pos === 'NOUN') return name;
  return { first: name.first, last: name.last + 1, type: 'organization', rule: 'body-named-after' };
}

const isSign = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** No name begins with a sign or ends in a possessive. */
function trimSigns(tokens: readonly Token[], name: AmendedName): AmendedName | undefined {
  let { first, last } = name;
  while (first <= last && isSign(tokens[first]?.text ?? '') && !/^[#@&$]/.test(tokens[first]?.text ?? '')) first++;
  while (last > first && /^['’]s?$/.test(tokens[last]?.text ?? '') && !isCapitalized(tokens[last + 1]?.text ?? ''))
    last--;
  return first > last ? undefined : { ...name, first, last };
}

/** "Soviets", "Polish Communists", "Soviet Tanks", "Hungarian resistance": kinds of people or things, not names. */
function isKindOfPeople(tokens: readonly Token[], { first, last }: AmendedName): boolean {
  if (first === last) return isPeople(tokens[first]?.text ?? '');
  if (last !== first + 1 || !isPeople(tokens[first]?.text ?? '')) return false;
  const text = tokens[last]?.text ?? '';
  const word = fold(text);
  const isSmall = /^\p{Ll}/u.test(text) && endOfNationalBody(tokens, first) < 0;
  if (isSmall && isCapitalized(tokens[first]?.text ?? '')) return true;
  const isHead = (bits: number) =>
    (bits & (listed.organizationHead | listed.placeHead | listed.organization | listed.eventHead)) !== 0;
  const isPlural = /[^s]s$/.test(word) && (listedAs(word.slice(0, -1)) & listed.common) !== 0;
  const whole = gazetteer().get(phraseKey(foldedWords(tokens, first, last).join('')));
  return isPlural && !isHead(listedAs(word)) && !isHead(listedAs(word.slice(0, -1))) && whole === 0;
}

/** "Parliament building": a body's house is a place. */
function withBuilding(tokens: readonly Token[], name: AmendedName): AmendedName {
  return tokens[name.last + 1]?.text === 'building'
    ? { ...name, last: name.last + 1, type: 'place', rule: 'building' }
    : name;
}

/** "Budaörsi road": a street's noun written small belongs to its name. */
function withStreet(tokens: readonly Token[], name: AmendedName): AmendedName {
  const isStreet = /^(road|street|avenue|square|boulevard|bridge|river)$/.test(tokens[name.last + 1]?.text ?? '');
  const words = foldedWords(tokens, name.first, name.last);
  return isStreet && !isListedPlace(words) ? { ...name, last: name.last + 1 } : name;
}

const bodies = /^(government|army|navy|military|police|parliament|politburo|cabinet)$/;

/** "Hungarian government", "Soviet air force": a nation's bodies, their nouns written small. The last token, -1 for none. */
export function endOfNationalBody(tokens: readonly Token[], first: number): number {
  const text = tokens[first]?.text ?? '';
  if (!isCapitalized(text) || placeOfPeople(text) === undefined) return -1;
  const next = tokens[first + 1]?.text ?? '';
  const isQualifier = /^(military|police)$/.test(next) && tokens[first + 2]?.pos === 'NOUN';
  if (bodies.test(next) && !isQualifier) return first + 1;
  const pair = `${next} ${tokens[first + 2]?.text ?? ''}`;
  return /^(air force|armed forces|secret police)$/.test(pair) ? first + 2 : -1;
}
