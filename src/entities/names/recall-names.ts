import { fold } from '../fold.ts';
import { listed } from '../tagger/gazetteer.ts';
import { type FoundName, isCapitalized, listedAs, type NameSentence } from './found-name.ts';

/**
 * Finds again what the document named elsewhere: a surname known from a full name, a single word that was found to be a name of
 * one type only. Words that the document also writes small, and words between capitalized ones, are left alone.
 * @returns the names added, without the found ones
 */
export function recallNames(sentences: readonly NameSentence[], found: readonly FoundName[]): FoundName[] {
  const types = typesOfWords(sentences, found);
  const small = new Map(Array.from(types.keys(), (text) => [withoutCapital(text), text]));
  for (const { tokens } of sentences) for (const { text } of tokens) types.delete(small.get(text) ?? '');
  const taken = new Set(found.flatMap(({ sentence, first, last }) => placesOf(sentence, first, last)));
  return sentences.flatMap(({ index, tokens }) =>
    tokens.flatMap(({ text }, i): FoundName[] => {
      const type = types.get(text);
      const isBeside = [tokens[i - 1], tokens[i + 1]].some((token) => token && isCapitalized(token.text));
      if (!type || isBeside || taken.has(`${index} ${i}`)) return [];
      return [{ sentence: index, first: i, last: i, type, rule: 'named-elsewhere' }];
    }),
  );
}

/** A capitalized word without its capital. */
const withoutCapital = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const placesOf = (sentence: number, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `${sentence} ${first + i}`);

/** The type of each word that is a name by itself or the surname of a full name, or a firm's before "Inc", where no other name disagrees. */
function typesOfWords(sentences: readonly NameSentence[], found: readonly FoundName[]): Map<string, FoundName['type']> {
  const tokensOf = new Map(sentences.map(({ index, tokens }) => [index, tokens]));
  const types = new Map<string, FoundName['type'] | undefined>();
  for (const { sentence, first, last, type } of found) {
    const tokens = tokensOf.get(sentence) ?? [];
    const isFirm = type === 'organization' && (listedAs(fold(tokens[first + 1]?.text ?? '')) & listed.suffix) !== 0;
    if (first !== last && type !== 'person' && !isFirm) continue;
    const text = tokens[isFirm ? first : last]?.text ?? '';
    if (text.length < 3 || !isCapitalized(text) || listedAs(fold(text)) & listed.people) continue;
    types.set(text, !types.has(text) || types.get(text) === type ? type : undefined);
  }
  return new Map([...types].flatMap(([text, type]) => (type ? [[text, type] as const] : [])));
}
