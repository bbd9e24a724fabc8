import type { Token } from '../../document/language.ts';
import { fold } from '../fold.ts';
import { listedAs, type NameSentence } from '../names/found-name.ts';
import { listed } from '../tagger/gazetteer.ts';
import { type Reference, type Referent, standingBySentence } from './reference.ts';

const articles = new Set(['the', 'a', 'an']);
const longest = 6;

/**
 * Finds nouns that refer to a person: in apposition ("Imre Nagy, the prime minister"), before the name ("the prime minister,
 * Imre Nagy"), and later by the same words with "the", where only one person was called so.
 */
export function findNominals(sentences: readonly NameSentence[], entities: readonly Referent[]): Reference[] {
  const standing = standingBySentence(entities);
  const references: Reference[] = [];
  const callings = new Map<string, Set<number>>();
  const known = new Set<string>();
  for (const { index, tokens } of sentences) {
    const names = standing.get(index) ?? [];
    const taken = (i: number) => names.some(({ first, last }) => first <= i && i <= last);
    for (const { entity, first, last } of names) {
      if (entities[entity]?.type !== 'person') continue;
      const behind = appositionAt(tokens, last + 1);
      if (behind) add(tokens, index, entity, behind.first, behind.last, 'apposition', 0.9);
      noteTitle(tokens, first, entity);
    }
    for (let i = 0; i + 1 < tokens.length; i++) {
      if (!/^the$/i.test(tokens[i]?.text as string)) continue;
      const last = callingFrom(tokens, i + 1);
      if (last < 0 || taken(i + 1) || taken(last + 1)) continue;
      const called = callings.get(calling(tokens, i + 1, last));
      const [only] = called ?? [];
      if (called?.size === 1 && only !== undefined && !known.has(`${index} ${i + 1}`))
        add(tokens, index, only, i + 1, last, 'same-calling', 0.7);
    }
  }
  return references;

  function add(
    tokens: readonly Token[],
    sentence: number,
    entity: number,
    first: number,
    last: number,
    rule: string,
    confidence: number,
  ) {
    note(calling(tokens, first, last), entity);
    known.add(`${sentence} ${first}`);
    references.push({
      entity,
      name: { sentence, first, last, type: 'person', rule },
      form: 'nominal',
      confidence,
      rule,
    });
  }
  function note(words: string, entity: number) {
    callings.set(words, (callings.get(words) ?? new Set()).add(entity));
  }
  /** "Prime Minister Imre Nagy": later "the prime minister" may be he. */
  function noteTitle(tokens: readonly Token[], first: number, entity: number) {
    let start = first;
    while (start > 0 && first - start < 3 && isCalling(tokens[start - 1]?.text ?? '')) start--;
    if (start < first) note(calling(tokens, start, first - 1), entity);
  }
}

const isCalling = (text: string): boolean =>
  /^(prime|vice|deputy|foreign|first|party)$/i.test(text) ||
  (listedAs(fold(text)) & (listed.title | listed.role)) !== 0;

const calling = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(({ text }) => fold(text))
    .join(' ');

/** A noun phrase of small words that ends in a calling, from a token on: its last token, -1 where there is none. */
function callingFrom(tokens: readonly Token[], first: number): number {
  let last = -1;
  for (let i = first; i < tokens.length && i < first + longest; i++) {
    const { text, tag } = tokens[i] as Token;
    // "Petros Makris, told reporters": a verb that stands for itself ends what could be a calling.
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) break;
    if (!/^\p{L}[\p{L}-]*$/u.test(text) || /^(of|in|at|to|and|or|who|that|for|was|is)$/.test(text)) break;
    if (isCalling(text)) last = i;
  }
  return last;
}

function appositionAt(tokens: readonly Token[], at: number): { first: number; last: number } | undefined {
  if (tokens[at]?.text !== ',') return undefined;
  const hasArticle = articles.has(fold(tokens[at + 1]?.text ?? ''));
  const first = hasArticle ? at + 2 : at + 1;
  const last = callingFrom(tokens, first);
  if (last < 0 || (!hasArticle && /^\p{Lu}/u.test(tokens[first]?.text ?? ''))) return undefined;
  return { first, last };
}
