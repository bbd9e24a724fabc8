import type { Token } from '../../document/language.ts';
import { fold } from '../fold.ts';
import { gazetteer, listed } from '../tagger/gazetteer.ts';
import { isPrefix, lettersOf, phraseKey } from '../tagger/phrase-table.ts';
import { isCapitalized, listedAs } from './found-name.ts';

/** What else a word may be, so that a list alone does not tell that it is an organization. */
const others =
  listed.common | listed.people | listed.country | listed.place | listed.largeCity | listed.city | listed.firstName |
  listed.lastName | listed.person | listed.event; // biome-ignore format: one set
/** The most words that are looked up together. */
const longest = 7;

/** The longest listed organization that begins at a token and can be nothing else ("KGB"), as its last token; -1 for none. */
export function endOfListedOrganization(tokens: readonly Token[], first: number): number {
  if (!isCapitalized(tokens[first]?.text ?? '') || isInCapitals(tokens, first)) return -1;
  const table = gazetteer();
  let key: number | undefined;
  let found = -1;
  for (let last = first; last < tokens.length && last < first + longest; last++) {
    const text = tokens[last]?.text as string;
    const folded = fold(text);
    if (lettersOf(folded) === '') continue;
    key = phraseKey(folded, key);
    const bits = table.get(key);
    if (
      bits & (listed.organization | listed.known) &&
      (bits & others) === 0 &&
      isCapitalized(text) &&
      !text.endsWith('ism')
    )
      found = last;
    if (bits >>> 0 < isPrefix) break;
  }
  return found >= 0 && goesOn(tokens, found) ? -1 : found;
}

/** Whether the name goes on behind a token ("KGB Museum"), as it does not with a calling ("KGB Chairman"). */
function goesOn(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]?.text ?? '';
  return isCapitalized(next) && (listedAs(fold(next)) & (listed.title | listed.role)) === 0;
}

/** Whether the words around are in capitals too, so that these tell nothing. */
function isInCapitals(tokens: readonly Token[], first: number): boolean {
  const isUpper = (i: number) => /^\p{Lu}{2,}$/u.test(tokens[i]?.text ?? '');
  return isUpper(first) && (isUpper(first - 1) || isUpper(first + 1));
}
