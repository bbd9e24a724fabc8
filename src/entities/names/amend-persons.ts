import type { Token } from '../../document/language.ts';
import { fold } from '../fold.ts';
import { listed } from '../tagger/gazetteer.ts';
import type { AmendedName } from './amended-name.ts';
import { isCapitalized, listedAs } from './found-name.ts';

/**
 * Mends what the tagger took for a person: without the title before the name and the verb behind it, with the part before a
 * hyphen. Returns nothing where only a calling is left.
 */
export function amendPerson(tokens: readonly Token[], name: AmendedName): AmendedName | undefined {
  const whole = withHyphen(tokens, withoutVerb(tokens, name));
  const bare = withoutTitle(tokens, whole);
  if (!bare || isHalfCalling(tokens, bare)) return undefined;
  return isCalling(tokens, bare) ? bodyBefore(tokens, bare) : bare;
}

const callings = listed.title | listed.role;
const bitsAt = (tokens: readonly Token[], i: number): number => listedAs(fold(tokens[i]?.text ?? ''));
const isTitle = (tokens: readonly Token[], i: number): boolean => (bitsAt(tokens, i) & callings) !== 0;
const isName = (tokens: readonly Token[], i: number): boolean =>
  (bitsAt(tokens, i) & (listed.firstName | listed.lastName)) !== 0;

function withoutTitle(tokens: readonly Token[], name: AmendedName): AmendedName | undefined {
  let { first } = name;
  const isRank = (i: number) => (bitsAt(tokens, i) & listed.title) !== 0;
  if (first < name.last && isRank(first) && isRank(first - 1)) first++;
  while (first < name.last && isTitle(tokens, first) && !isName(tokens, first))
    first += tokens[first + 1]?.text === '.' && first + 1 < name.last ? 2 : 1;
  if (first === name.last && isTitle(tokens, first) && !isName(tokens, first)) return undefined;
  return { ...name, first };
}

/** "UN Secretary-General", "Prime Minister": what ends in a calling is none's name. */
function isCalling(tokens: readonly Token[], { first, last }: AmendedName): boolean {
  const isDouble = last > first + 1 && tokens[last - 1]?.text === '-' && isTitle(tokens, last - 2);
  return last > first && isTitle(tokens, last) && (isDouble || !isName(tokens, last)) && !isName(tokens, first);
}

/** "General" behind "Secretary-". */
function isHalfCalling(tokens: readonly Token[], { first, last }: AmendedName): boolean {
  return first === last && tokens[first - 1]?.text === '-' && isTitle(tokens, first) && isTitle(tokens, first - 2);
}

/** The "UN" of "UN Secretary". */
function bodyBefore(tokens: readonly Token[], { first }: AmendedName): AmendedName | undefined {
  const isBody = /^\p{Lu}{2,}$/u.test(tokens[first]?.text ?? '');
  return isBody ? { first, last: first, type: 'organization', rule: 'body-of-calling' } : undefined;
}

/** "Imre Nagy Flees": in a headline the verb behind a name has a capital too. */
function withoutVerb(tokens: readonly Token[], name: AmendedName): AmendedName {
  const word = fold(tokens[name.last]?.text ?? '');
  const isPart = (listedAs(word) & (listed.firstName | listed.lastName | listed.person | listed.suffix)) !== 0;
  if (name.last - name.first < 2 || isPart || !/^\p{Lu}\p{Ll}/u.test(tokens[name.last]?.text ?? '')) return name;
  const [, stem = ''] = /^(.{2,}?)(?:e?s|ed|ing)$/.exec(word) ?? [];
  const isVerb = stem !== '' && [stem, `${stem}e`].some((form) => (listedAs(form) & listed.common) !== 0);
  return isVerb && isName(tokens, name.last - 1) ? { ...name, last: name.last - 1 } : name;
}

/** "Umar Mamsurov" behind "Hadzhi-": a given name in two parts. */
function withHyphen(tokens: readonly Token[], name: AmendedName): AmendedName {
  const [part, hyphen, own] = [tokens[name.first - 2], tokens[name.first - 1], tokens[name.first]];
  if (!part || !own || hyphen?.text !== '-' || name.first === name.last) return name;
  const isJoined = part.span.end === hyphen.span.start && hyphen.span.end === own.span.start;
  const isKnownWord = (bitsAt(tokens, name.first - 2) & (callings | listed.people | listed.common)) !== 0;
  return isJoined && isCapitalized(part.text) && !isKnownWord ? { ...name, first: name.first - 2 } : name;
}

/** "Woodrow Wilson's Fourteen Points": the person at the head of a work's or a plan's name; `undefined` where there is none. */
export function ownerOf(tokens: readonly Token[], first: number, last: number): AmendedName | undefined {
  for (let i = first + 2; i < last; i++) {
    if (!/^['’]s$/.test(tokens[i]?.text ?? '')) continue;
    const isPerson = (bitsAt(tokens, first) & listed.firstName) !== 0 && isCapitalized(tokens[i - 1]?.text ?? '');
    return isPerson ? { first, last: i - 1, type: 'person', rule: 'owner' } : undefined;
  }
  return undefined;
}
