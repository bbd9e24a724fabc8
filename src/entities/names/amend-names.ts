import type { EntityType, Token } from '../../document.ts';
import { fold } from '../fold.ts';
import { gazetteer, listed, phraseKey } from '../tagger/gazetteer.ts';
import type { TokenName } from '../tagger/labels.ts';
import { foldedWords, isCapitalized, listedAs } from './found-name.ts';

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
  if (trimmed.type === 'person') return withoutTitle(tokens, trimmed);
  if (trimmed.first === trimmed.last && isPeople(tokens[trimmed.first]?.text ?? '')) return undefined;
  if (trimmed.type === 'organization') return asState(tokens, trimmed);
  return trimmed.type === 'place' ? withStreet(tokens, trimmed) : trimmed;
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
  while (first < name.last && isTitle(first) && !isName(first))
    first += tokens[first + 1]?.text === '.' && first + 1 < name.last ? 2 : 1;
  if (first === name.last && isTitle(first) && !isName(first)) return undefined;
  return { ...name, first };
}

const isPeople = (text: string): boolean => {
  const bits = listedAs(fold(text));
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
  if (bodies.test(next)) return first + 1;
  const pair = `${next} ${tokens[first + 2]?.text ?? ''}`;
  return /^(air force|armed forces|secret police)$/.test(pair) ? first + 2 : -1;
}
