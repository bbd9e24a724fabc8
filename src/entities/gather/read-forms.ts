import type { Token } from '../../document/language.ts';
import type { View } from '../../text/view.ts';
import { type FoundName, foldedWords, listedAs, type NameSentence } from '../names/found-name.ts';
import { listed } from '../tagger/gazetteer.ts';
import type { NameForm } from './group.ts';

/** Prepares names for gathering: how they read, and the words that tell them apart. */
export function readForms(view: View, sentences: readonly NameSentence[], names: readonly FoundName[]): NameForm[] {
  const tokensOf = new Map(sentences.map(({ index, tokens }) => [index, tokens]));
  return names.map((name, i) => {
    const tokens = tokensOf.get(name.sentence) as readonly Token[];
    const start = tokens[name.first]?.span.start as number;
    const end = tokens[name.last]?.span.end as number;
    return {
      ...name,
      words: comparedWords(tokens, name),
      text: view.text.slice(start, end).replace(/\s+/g, ' '),
      shortForm: isInBrackets(tokens, name, names[i + 1]) ? i + 1 : -1,
    };
  });
}

function comparedWords(tokens: readonly Token[], { first, last, type }: FoundName): string[] {
  const all = foldedWords(tokens, first, last).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
  let words = all.filter((word) => word !== '' && word !== 's');
  while (words.length > 1 && isDropped(words[0] as string, type)) words = words.slice(1);
  return words.length > 0 ? words : all.length > 0 ? [all.join('')] : [''];
}

function isDropped(word: string, type: FoundName['type']): boolean {
  return (
    word === 'the' ||
    (type === 'person' && (listedAs(word) & listed.title) !== 0 && (listedAs(word) & listed.firstName) === 0)
  );
}

/** "State Security Police (ÁVH)": whether the next name alone fills the brackets behind this one. */
function isInBrackets(
  tokens: readonly Token[],
  { sentence, last, type }: FoundName,
  next: FoundName | undefined,
): boolean {
  if (!next || next.sentence !== sentence || type === 'person' || next.first !== last + 2 || next.first !== next.last)
    return false;
  const text = tokens[next.first]?.text as string;
  return tokens[last + 1]?.text === '(' && tokens[next.last + 1]?.text === ')' && text === text.toUpperCase();
}
