import type { Token } from '../../document/language.ts';
import { fold } from '../fold.ts';
import { gazetteer, listed } from '../tagger/gazetteer.ts';
import { phraseKey } from '../tagger/phrase-table.ts';
import { type AmendedName, isPeople } from './amended-name.ts';
import { foldedWords, isCapitalized, listedAs } from './found-name.ts';

const embassy = /^(embassy|consulate)$/;
const stateHeads = /^(republic|kingdom|empire|reich|principality|sultanate|emirate|caliphate)$/;
/** Seats of power that stand for those who sit there: places all the same. */
const metonyms = new Set(['kremlin', 'white house', 'downing street', 'whitehall', 'capitol hill', 'elysee palace']);

/** A seat of power that begins at a token, as its last token; -1 where none does. */
export function endOfMetonym(tokens: readonly Token[], first: number): number {
  if (!isCapitalized(tokens[first]?.text ?? '')) return -1;
  if (metonyms.has(fold(tokens[first]?.text ?? ''))) return first;
  const isPair =
    isCapitalized(tokens[first + 1]?.text ?? '') && metonyms.has(foldedWords(tokens, first, first + 1).join(' '));
  return isPair ? first + 1 : -1;
}

/** "First Republic and Hungarian Soviet Republic", "Hungary and Eastern Europe", taken for one name: the two places. */
export function splitStates<Name extends Pick<AmendedName, 'first' | 'last'>>(
  tokens: readonly Token[],
  name: Name,
): Name[] {
  const words = foldedWords(tokens, name.first, name.last);
  const and = words.indexOf('and');
  const at = and > 0 ? and : words.findIndex((word) => /^[-–—]$/.test(word));
  if (at <= 0 || at + 1 === words.length || isListedPlace(words)) return [name];
  const parts = [words.slice(0, at), words.slice(at + 1)];
  const arePlaces = parts.every(
    (part) => isListedPlace(part) || (at === and && stateHeads.test(part.at(-1) as string)),
  );
  if (!arePlaces) return [name];
  return [
    { ...name, last: name.first + at - 1 },
    { ...name, first: name.first + at + 1 },
  ];
}

/** Whether folded words are a state, a well-known place or a large city. */
export const isListedPlace = (words: readonly string[]): boolean =>
  (gazetteer().get(phraseKey(words.join(''))) & (listed.country | listed.place | listed.largeCity)) !== 0;

/** "Soviet Federative Socialist Republic" behind "Russian": the people that a state's name begins with belongs to it. */
export function withPeople(tokens: readonly Token[], name: AmendedName): AmendedName {
  const isLeftOut = name.last > name.first && isPeople(tokens[name.first - 1]?.text ?? '');
  return isLeftOut && stateHeads.test(fold(tokens[name.last]?.text ?? '')) ? { ...name, first: name.first - 1 } : name;
}

/** Whether folded words name a seat of power. */
export const isSeat = (words: readonly string[]): boolean => metonyms.has(words.join(' '));

/** Mends the type of a place or organization that its own words tell better than the tagger. */
export function amendType(tokens: readonly Token[], name: AmendedName): AmendedName {
  if (name.type !== 'place' && name.type !== 'organization') return name;
  const words = foldedWords(tokens, name.first, name.last);
  if (isSeat(words)) return { ...name, type: 'place', rule: 'metonym' };
  if (name.type === 'organization') return isState(words) ? { ...name, type: 'place', rule: 'state-name' } : name;
  return isBody(tokens, words, name) ? { ...name, type: 'organization', rule: 'organization-head' } : name;
}

/** "Third Hungarian Republic", "People's Republic of Hungary", "East Germany", "Yugoslav Embassy" are places. */
function isState(words: readonly string[]): boolean {
  const ofAt = words.indexOf('of');
  const isListed = (gazetteer().get(phraseKey(words.join(''))) & listed.country) !== 0;
  const isNamedSo = stateHeads.test(words.at(-1) as string) || (ofAt > 0 && stateHeads.test(words[ofAt - 1] as string));
  return (words.length > 1 && (isListed || isNamedSo)) || isEmbassy(words);
}

const isEmbassy = (words: readonly string[]): boolean =>
  embassy.test(words.at(-1) as string) || embassy.test(words[0] as string);

/** "Soviet Politburo", "Radio Budapest", "Pravda", taken for places: words tell that they are organizations. */
function isBody(tokens: readonly Token[], words: readonly string[], { first }: AmendedName): boolean {
  const isOpen = isCapitalized(tokens[first]?.text ?? '');
  if (words.length > 1 && isOpen && words[0] === 'radio') return true;
  const bits = gazetteer().get(phraseKey(words.join('')));
  if (bits & (listed.country | listed.place | listed.largeCity | listed.city)) return false;
  if (bits & listed.organization || (words.length === 1 && listedAs(words[0] as string) & listed.organization))
    return true;
  if (words.length === 1 || isEmbassy(words)) return false;
  const head = listedAs(words.at(-1) as string);
  const isHead = (head & listed.organizationHead) !== 0 && (head & listed.placeHead) === 0;
  return isHead && isPeople(tokens[first]?.text ?? '');
}
