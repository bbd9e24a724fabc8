import type { EntityType, Token } from '../../document.ts';
import { fold } from '../fold.ts';
import { gazetteer, listed, phraseKey } from '../tagger/gazetteer.ts';
import type { TokenName } from '../tagger/labels.ts';
import { foldedWords, isCapitalized, listedAs } from './found-name.ts';
import { placeOfPeople } from './peoples.ts';
import { isProduct } from './products.ts';

/** A name within its sentence, with the rule that it comes from. */
export interface AmendedName extends Omit<TokenName, 'type'> {
  readonly type: EntityType;
  readonly rule: string;
}

/**
 * Mends what the tagger often gets wrong and words can tell: titles before persons, callings and peoples that are no names,
 * states taken for organizations, streets written small. Returns nothing where no name is left.
 */
export function amendName(tokens: readonly Token[], name: AmendedName): AmendedName | undefined {
  const trimmed = trimSigns(tokens, name);
  if (trimmed === undefined) return undefined;
  if (trimmed.type === 'person') return withoutTitle(tokens, withoutVerb(tokens, trimmed));
  if (isProduct(tokens, trimmed.first, trimmed.last)) return undefined;
  if (trimmed.first === trimmed.last && isPeople(tokens[trimmed.first]?.text ?? '')) return undefined;
  if (trimmed.type === 'organization') return asState(tokens, withNumber(tokens, trimmed));
  return trimmed.type === 'place' ? withStreet(tokens, asBody(tokens, trimmed)) : trimmed;
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

const callings = listed.title | listed.role;

function withoutTitle(tokens: readonly Token[], name: AmendedName): AmendedName | undefined {
  const isTitle = (i: number) => (listedAs(fold(tokens[i]?.text ?? '')) & callings) !== 0;
  const isName = (i: number) => (listedAs(fold(tokens[i]?.text ?? '')) & (listed.firstName | listed.lastName)) !== 0;
  let { first } = name;
  const isRank = (i: number) => (listedAs(fold(tokens[i]?.text ?? '')) & listed.title) !== 0;
  if (first < name.last && isRank(first) && isRank(first - 1)) first++;
  while (first < name.last && isTitle(first) && !isName(first))
    first += tokens[first + 1]?.text === '.' && first + 1 < name.last ? 2 : 1;
  if (first === name.last && isTitle(first) && !isName(first)) return undefined;
  return { ...name, first };
}

/** "Imre Nagy Flees": in a headline the verb behind a name has a capital too. */
function withoutVerb(tokens: readonly Token[], name: AmendedName): AmendedName {
  const word = fold(tokens[name.last]?.text ?? '');
  const isName = (listedAs(word) & (listed.firstName | listed.lastName | listed.person | listed.suffix)) !== 0;
  if (name.last - name.first < 2 || isName || !/^\p{Lu}\p{Ll}/u.test(tokens[name.last]?.text ?? '')) return name;
  const [, stem = ''] = /^(.{2,}?)(?:e?s|ed|ing)$/.exec(word) ?? [];
  const isVerb = stem !== '' && [stem, `${stem}e`].some((form) => (listedAs(form) & listed.common) !== 0);
  const isKnown = (listedAs(fold(tokens[name.last - 1]?.text ?? '')) & (listed.firstName | listed.lastName)) !== 0;
  return isVerb && isKnown ? { ...name, last: name.last - 1 } : name;
}

/** "Soviet Politburo", taken for a place: its last word tells that it is an organization. */
function asBody(tokens: readonly Token[], name: AmendedName): AmendedName {
  const bits = listedAs(fold(tokens[name.last]?.text ?? ''));
  const isBody = name.first < name.last && (bits & listed.organizationHead) !== 0 && (bits & listed.placeHead) === 0;
  const words = foldedWords(tokens, name.first, name.last);
  const isState = (gazetteer().get(phraseKey(words.join(''))) & (listed.country | listed.place)) !== 0;
  return isBody && !isState && isPeople(tokens[name.first]?.text ?? '')
    ? { ...name, type: 'organization', rule: 'organization-head' }
    : name;
}

/** "Soviets" and the like are a people whatever else they are listed as. */
const isPeople = (text: string): boolean => {
  const bits = listedAs(fold(text));
  if (placeOfPeople(text) !== undefined && text.endsWith('s')) return true;
  return (bits & listed.people) !== 0 && (bits & (listed.country | listed.organization)) === 0;
};

const stateHeads = /^(republic|kingdom|empire|reich|principality|sultanate|emirate|caliphate)$/;

/** "Third Hungarian Republic", "People's Republic of Hungary", "East Germany" are places. */
function asState(tokens: readonly Token[], name: AmendedName): AmendedName {
  const words = foldedWords(tokens, name.first, name.last);
  const isListed = words.length > 1 && (gazetteer().get(phraseKey(words.join(''))) & listed.country) !== 0;
  const ofAt = words.indexOf('of');
  const isState =
    words.length > 1 &&
    (stateHeads.test(words.at(-1) as string) || (ofAt > 0 && stateHeads.test(words[ofAt - 1] as string)));
  const isEmbassy =
    /^(embassy|consulate)$/.test(words.at(-1) as string) || /^(embassy|consulate)$/.test(words[0] as string);
  return isListed || isState || isEmbassy ? { ...name, type: 'place', rule: 'state-name' } : name;
}

/** "Budaörsi road": a street's noun written small belongs to its name. */
function withStreet(tokens: readonly Token[], name: AmendedName): AmendedName {
  const isStreet = /^(road|street|avenue|square|boulevard|bridge|river)$/.test(tokens[name.last + 1]?.text ?? '');
  const words = foldedWords(tokens, name.first, name.last);
  const isKnown =
    (gazetteer().get(phraseKey(words.join(''))) & (listed.country | listed.place | listed.largeCity)) !== 0;
  return isStreet && !isKnown ? { ...name, last: name.last + 1 } : name;
}

const bodies = /^(government|army|navy|military|police|parliament|politburo|cabinet)$/;

/** "Hungarian government", "Soviet air force": a nation's bodies, their nouns written small. The last token, -1 for none. */
export function endOfNationalBody(tokens: readonly Token[], first: number): number {
  const text = tokens[first]?.text ?? '';
  if (!isCapitalized(text) || !isPeople(text)) return -1;
  const next = tokens[first + 1]?.text ?? '';
  const isQualifier = /^(military|police)$/.test(next) && tokens[first + 2]?.pos === 'NOUN';
  if (bodies.test(next) && !isQualifier) return first + 1;
  const pair = `${next} ${tokens[first + 2]?.text ?? ''}`;
  return /^(air force|armed forces|secret police)$/.test(pair) ? first + 2 : -1;
}

const units = /^(Army|Corps|Division|Brigade|Regiment|Battalion|Squadron|Fleet)$/;

/** "Army" with the number before it. */
function withNumber(tokens: readonly Token[], name: AmendedName): AmendedName {
  return name.first === name.last && isNumberedUnit(tokens, name.first - 1) ? { ...name, first: name.first - 1 } : name;
}

/** "38th Army": a unit that goes by its number, as two tokens from `first` on. */
export function isNumberedUnit(tokens: readonly Pick<Token, 'text'>[], first: number): boolean {
  return units.test(tokens[first + 1]?.text ?? '') && /^\d{1,4}(st|nd|rd|th)$/.test(tokens[first]?.text ?? '');
}
