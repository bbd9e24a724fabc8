import { plainRelation } from '../dependency-tree.ts';
import type { EventType } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import { type Arguments, argumentsOf } from './arguments.ts';
import { type Fit, fitOf } from './conditions.ts';
import { type LexiconClass, lexiconClass, lookUp, type Phrase, type Sense } from './lexicon.ts';
import { isAspectual } from './light-verbs.ts';
import type { SentenceContext } from './sentence-context.ts';
import { isIrregular, possibleLemmas } from './word-forms.ts';

/** A type that a word may tell an event of, with the best of its senses. */
export interface Option {
  readonly type: EventType;
  readonly prior: number;
  readonly fit: Fit;
}

/** A word or fixed phrase that may name an event. Indexes are tokens of its sentence. */
export interface Candidate {
  readonly index: number;
  /** The last token of the trigger: its own, or that of the particle or noun that follows at once. */
  readonly last: number;
  /** `take_over`, `attack` */
  readonly lemma: string;
  readonly kind: LexiconClass;
  readonly phrase: boolean;
  /** Whether the lexicon lists the word; a verb that it does not list may still be dated and so be `Other`. */
  readonly listed: boolean;
  readonly args: Arguments;
  readonly options: readonly Option[];
}

const fitRank: Readonly<Record<Fit, number>> = { met: 2, free: 1, unknown: 0, unmet: -3 };
/** Words between a verb and its particle or noun: "put the revolt down". */
const longestGap = 4;

/** The words of a sentence that may name events, from left to right. */
export function findCandidates(context: SentenceContext): Candidate[] {
  const found: Candidate[] = [];
  const used = new Set<number>();
  context.tokens.forEach((token, index) => {
    if (used.has(index) || context.dateAt[index] !== undefined || isSource(context, index)) return;
    const candidate = candidateAt(context, token, index);
    if (candidate === null) return;
    found.push(candidate);
    if (candidate.phrase) for (let at = index; at <= candidate.last; at++) used.add(at);
  });
  return found;
}

/** "According to the report": a source, not the saying of something. */
function isSource({ tree, tokens }: SentenceContext, index: number): boolean {
  return tree.dependents(index, 'case').some((at) => /^according$/i.test((tokens[at] as Token).text));
}

function candidateAt(context: SentenceContext, token: Token, index: number): Candidate | null {
  const kind = lexiconClass(token);
  if (kind === null) return null;
  for (const [lemma, as] of readings(token, kind)) {
    const entry = lookUp(lemma, as);
    if (entry === undefined || (as === 'v' && isState(context, index))) continue;
    const match = matchPhrase(context, index, entry.phrases);
    const senses = match?.phrase.senses ?? entry.senses;
    if (senses.length === 0) continue;
    const args = argumentsOf(context.tree, index, as === 'v');
    return {
      index,
      last: match?.last ?? index,
      lemma: match ? [lemma, ...match.phrase.rest].join('_') : lemma,
      kind: as,
      phrase: match !== null,
      listed: true,
      args,
      options: bestOptions(senses, args, context),
    };
  }
  return unlisted(context, token, index, kind);
}

/** "The museum is open": an adjective that looks like a verb, with its copula. */
function isState({ tree, tokens }: SentenceContext, index: number): boolean {
  const { pos, text, lemma } = tokens[index] as Token;
  return pos === 'ADJ' && text.toLowerCase() === lemma.toLowerCase() && tree.dependents(index, 'cop').length > 0;
}

/** The lemma in its class, then what a misread or derived form may be: "bombing" of bomb, "wounded" of wound. */
function readings(token: Token, kind: LexiconClass): [lemma: string, as: LexiconClass][] {
  const lemma = token.lemma.toLowerCase();
  const text = token.text.toLowerCase();
  const list: [string, LexiconClass][] = [[lemma, kind]];
  if (kind === 'n') list.push([text, 'n']);
  const verbal = kind === 'v' || isIrregular(text) || /(?:ing|ed|en)$/.test(text);
  for (const each of possibleLemmas(text)) {
    if (each === lemma) continue;
    if (verbal) list.push([each, 'v']);
    else if (kind === 'n') list.push([each, 'n']);
  }
  if (kind !== 'v') list.push([text, 'n'], [lemma, 'v']);
  return list;
}

/** A verb that the lexicon does not list tells an event only where a date stands in its sentence. */
function unlisted(context: SentenceContext, token: Token, index: number, kind: LexiconClass): Candidate | null {
  if (kind !== 'v' || token.pos !== 'VERB' || context.dates.length === 0) return null;
  if (isAspectual(token.lemma) || plainRelation(token) === 'amod') return null;
  const args = argumentsOf(context.tree, index, true);
  const options: Option[] = [{ type: 'Other', prior: 1, fit: 'free' }];
  return { index, last: index, lemma: token.lemma, kind, phrase: false, listed: false, args, options };
}

function bestOptions(senses: readonly Sense[], args: Arguments, context: SentenceContext): Option[] {
  const best = new Map<EventType, Option>();
  for (const sense of senses) {
    const fit = fitOf(sense, args, context);
    const option = { type: sense.type, prior: sense.prior, fit };
    const known = best.get(sense.type);
    if (known === undefined || rank(option) > rank(known)) best.set(sense.type, option);
  }
  return [...best.values()].filter((option) => option.fit !== 'unmet' || option.prior >= 6);
}

function rank(option: Option): number {
  return option.prior + 3 * fitRank[option.fit];
}

/** The longest phrase that begins at a token; `last` is the token itself where other words stand between. */
function matchPhrase(
  context: SentenceContext,
  index: number,
  phrases: readonly Phrase[],
): { phrase: Phrase; last: number } | null {
  let best: { phrase: Phrase; last: number } | null = null;
  for (const phrase of phrases) {
    const last = phraseEnd(context, index, phrase);
    if (last !== null && (best === null || outranks(phrase, last, best))) best = { phrase, last };
  }
  return best;
}

/** Of two phrases the longer one counts, then the one whose parts stand together. */
function outranks(phrase: Phrase, last: number, best: { phrase: Phrase; last: number }): boolean {
  const longer = phrase.rest.length - best.phrase.rest.length;
  return longer > 0 || (longer === 0 && last > best.last);
}

function phraseEnd(context: SentenceContext, index: number, phrase: Phrase): number | null {
  let at = index;
  let gapped = false;
  for (const part of phrase.rest) {
    const next = nextPart(context.tokens, at, part);
    if (next === null) return null;
    if (next > at + 1) gapped = true;
    at = next;
  }
  return gapped ? index : at;
}

/** "Closed it in 2001" is not "close in": there the word governs a noun phrase. */
function isPreposition(token: Token, gapped: boolean): boolean {
  return token.relation === 'case' && (gapped || /^(?:in|on)$/i.test(token.text));
}

function nextPart(tokens: readonly Token[], at: number, part: string): number | null {
  for (let next = at + 1; next <= at + 1 + longestGap && next < tokens.length; next++) {
    const token = tokens[next] as Token;
    if (token.lemma.toLowerCase() === part || token.text.toLowerCase() === part) {
      return isPreposition(token, next > at + 1) ? null : next;
    }
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADV)$/.test(token.pos)) return null;
  }
  return null;
}
