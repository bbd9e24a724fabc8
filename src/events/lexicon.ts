import { readDataLines } from '../data-file.ts';
import { type EventType, eventTypes } from '../document/events.ts';
import type { Token } from '../document/language.ts';

export type LexiconClass = 'v' | 'n' | 'a';

/** One condition of a sense: what must (or, where `denied`, must not) stand with the word. */
export interface Condition {
  readonly denied: boolean;
  /** Where a preposition is given, `oblique`: what stands with it is of one of the kinds. */
  readonly what: 'patient' | 'agent' | 'of' | 'prep' | 'clause' | 'transitive' | 'intransitive' | 'passive' | 'oblique';
  readonly values: ReadonlySet<string>;
  readonly preposition?: string;
}

/** One meaning of a word that names an event. */
export interface Sense {
  readonly type: EventType;
  /** 1 to 9: how often the word, with its conditions met, tells an event of the type, in tenths. */
  readonly prior: number;
  readonly conditions: readonly Condition[];
}

/** A fixed phrase: the lemmas after the first word, and what the phrase may mean. */
export interface Phrase {
  readonly rest: readonly string[];
  readonly senses: Sense[];
}

interface Entry {
  readonly senses: Sense[];
  readonly phrases: Phrase[];
}

const files = [
  'conflict', 'movement', 'life', 'justice', 'personnel', 'government', 'organization',
  'contact', 'transaction', 'culture', 'contest-disaster-other', 'annotated',
]; // biome-ignore format: a table

const foldable = /(?:is(?:e|ation|ing)|our|fence)$/;

/** By class, then by lemma. */
type Lexicon = Readonly<Record<LexiconClass, Map<string, Entry>>>;

let entries: Lexicon | null = null;

/** The class under which the lexicon lists a token; `null` for words that never name an event. */
export function lexiconClass(token: Token): LexiconClass | null {
  if (token.pos === 'VERB' || token.pos === 'AUX') return 'v';
  if (token.pos === 'NOUN' || token.pos === 'PROPN') return 'n';
  return token.pos === 'ADJ' || token.pos === 'ADV' ? 'a' : null;
}

/** What the lexicon says of a lemma in a class; the spelling may be British. */
export function lookUp(lemma: string, kind: LexiconClass): Entry | undefined {
  entries ??= readLexicon();
  const listed = entries[kind];
  const entry = listed.get(lemma);
  return entry !== undefined || !foldable.test(lemma) ? entry : listed.get(foldSpelling(lemma));
}

/** "organisation" to "organization", "honour" to "honor", "travelling" stays to the lemmatizer. */
export function foldSpelling(lemma: string): string {
  if (!foldable.test(lemma)) return lemma;
  return lemma
    .replace(/is(e|ation|ing)$/, 'iz$1')
    .replace(/our$/, 'or')
    .replace(/fence$/, 'fense');
}

function readLexicon(): Lexicon {
  const lexicon: Lexicon = { v: new Map(), n: new Map(), a: new Map() };
  for (const file of files) {
    for (const line of readDataLines(`events/lexicon/${file}.tsv`)) addLine(lexicon, line);
  }
  return lexicon;
}

function addLine(lexicon: Lexicon, line: string): void {
  const [type, kind, prior, conditions, words] = line.split('\t');
  if (!eventTypes.includes(type as EventType) || words === undefined) {
    throw new Error(`Event lexicon: "${line}" is not type, class, prior, conditions, words with tabs between`);
  }
  const sense = { type: type as EventType, prior: Number(prior), conditions: readConditions(conditions as string) };
  for (const word of words.split(' ')) addWord(lexicon[kind as LexiconClass], word.split('_'), sense);
}

function addWord(map: Map<string, Entry>, lemmas: string[], sense: Sense): void {
  const [first, ...rest] = lemmas;
  const key = foldSpelling(first as string);
  const entry = map.get(key) ?? { senses: [], phrases: [] };
  map.set(key, entry);
  if (rest.length === 0) {
    entry.senses.push(sense);
    return;
  }
  const known = entry.phrases.find((phrase) => phrase.rest.join(' ') === rest.join(' '));
  if (known) known.senses.push(sense);
  else entry.phrases.push({ rest, senses: [sense] });
}

function readConditions(text: string): Condition[] {
  if (text === '-') return [];
  return text.split(' ').map((part): Condition => {
    const denied = part.startsWith('!');
    const [preposition, kinds] = part.split('=');
    if (kinds !== undefined)
      return { denied, what: 'oblique', values: new Set(kinds.split('|')), preposition: preposition as string };
    const [what, values] = (denied ? part.slice(1) : part).split(':');
    return { denied, what: what as Condition['what'], values: new Set(values?.split('|') ?? []) };
  });
}
