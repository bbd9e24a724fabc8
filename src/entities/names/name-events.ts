import type { Token } from '../../document/language.ts';
import { fold } from '../fold.ts';
import { gazetteer, listed } from '../tagger/gazetteer.ts';
import { lettersOf, phraseKey } from '../tagger/phrase-table.ts';
import { isPeople } from './amended-name.ts';
import { foldedWords, isCapitalized, listedAs } from './found-name.ts';

/** Whether a capitalized name is one of a war, battle, treaty, conference or the like. */
export function isEventName(tokens: readonly Token[], first: number, last: number): boolean {
  const words = foldedWords(tokens, first, last);
  const listedWhole = gazetteer().get(phraseKey(words.join(' ')));
  if (listedWhole & (listed.event | listed.organization)) return (listedWhole & listed.event) !== 0;
  if (first === last || !tokens.slice(first, last + 1).some(({ text }, i) => i > 0 && isCapitalized(text)))
    return false;
  const isHead = (i: number) =>
    (listedAs(words[i] ?? '') & listed.eventHead) !== 0 && isCapitalized(tokens[first + i]?.text ?? '');
  const isNumeral = /^(i{1,3}|iv|v|vi{0,3}|ix|x|\d+|one|two)$/.test(words.at(-1) as string);
  const opensAsEvent = isHead(0) && (words[1] === 'of' || words[0] === 'operation');
  return (
    isHead(words.length - 1) ||
    (isNumeral && isHead(words.length - 2)) ||
    opensAsEvent ||
    isHead(words.indexOf('of') - 1)
  );
}

/** Where an event's name begins: "Hungarian-" before "Romanian War" is taken in. Returns the first token. */
export function startOfEvent(tokens: readonly Token[], first: number): number {
  const [own, hyphen, people] = [tokens[first], tokens[first - 1], tokens[first - 2]];
  const isJoined = people && own && /^[-–]$/.test(hyphen?.text ?? '') && own.span.start - people.span.end === 1;
  return isJoined && isCapitalized(people.text) && isPeople(people.text) ? first - 2 : first;
}

/** Where an event's name goes on behind its tokens: "of 1956", "of Trianon" are taken in. Returns the last token. */
export function endOfEvent(tokens: readonly Token[], last: number): number {
  if (tokens[last + 1]?.text !== 'of') return last;
  const next = tokens[last + 2]?.text ?? '';
  return /^(1[0-9]{3}|20[0-9]{2})$/.test(next) ? last + 2 : last;
}

const ordinals = /^(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d+(st|nd|rd|th))$/;

/** "Fourth Moscow Conference": bodies that meet again and again are not numbered, their meetings are. */
export function isNumberedEvent(tokens: readonly Token[], first: number): boolean {
  return ordinals.test(tokens[first]?.text ?? '');
}

const namedByYear = /^(Revolution|Revolt|Uprising|Rebellion|Treaty|Coup|Crisis|War|Famine|Earthquake)s?$/;

/** "Revolutions of 1989": an event named by what it was and its year. Its last token, -1 where there is none. */
export function endOfYearsEvent(tokens: readonly Token[], first: number): number {
  if (tokens[first + 1]?.text !== 'of' || !namedByYear.test(tokens[first]?.text ?? '')) return -1;
  return endOfEvent(tokens, first) > first ? first + 2 : -1;
}

/** Words that listed events written small may begin with. */
const smallOpeners = new Set(['first', 'second', 'world']);

/**
 * The longest listed event that begins at a token ("World War II", "Suez crisis", "second world war"), as its last token; -1
 * where none does. Its first word must be capitalized; of names of three words and more, none need be.
 */
export function listedEventAt(tokens: readonly Token[], first: number): number {
  const isOpen = isCapitalized(tokens[first]?.text ?? '');
  if (!isOpen && !smallOpeners.has(tokens[first]?.text ?? '')) return -1;
  const table = gazetteer();
  let key = phraseKey(fold(tokens[first]?.text ?? ''));
  let found = -1;
  for (let last = first + 1; last < tokens.length && last < first + 7; last++) {
    const folded = fold(tokens[last]?.text as string);
    if (lettersOf(folded) === '') continue;
    key = phraseKey(folded, key);
    const bits = table.get(key);
    if (bits & listed.event && (isOpen || last > first + 1)) found = last;
    if (bits === 0) break;
  }
  return found;
}
