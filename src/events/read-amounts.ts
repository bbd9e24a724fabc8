import { plainRelation } from '../dependency-tree.ts';
import type { Amount } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import type { View } from '../text/view.ts';
import { nounPhrase } from './noun-phrase.ts';
import { isHedge, isNumberWord, isVagueNumber, readNumber } from './number-words.ts';
import type { SentenceContext } from './sentence-context.ts';

/** Where a counted phrase stands in its sentence: from its number to its noun, both included. */
export interface CountedPhrase {
  readonly first: number;
  readonly last: number;
  readonly numberLast: number;
}

/** The counted phrase that a noun heads; `null` where nothing counts it. */
export function countedPhrase(context: SentenceContext, head: number): CountedPhrase | null {
  const { tree, tokens } = context;
  if (isCount(context, head)) return bareNumber(context, head);
  const number = tree.dependents(head, 'nummod').find((at) => at < head && isCount(context, at));
  if (number === undefined) return null;
  const first = numberStart(tokens, Math.min(number, tree.extent(number)[0]), number);
  let numberLast = number;
  while (numberLast + 1 < head && isNumberWord((tokens[numberLast + 1] as Token).text)) numberLast++;
  return { first, last: Math.max(head, nameEnd(context, head)), numberLast };
}

/** A counted phrase as an amount: its span, its figure, its noun. */
export function readAmount(view: View, context: SentenceContext, phrase: CountedPhrase): Amount {
  const { tokens } = context;
  const { first, last, numberLast } = phrase;
  const words = tokens.slice(first, numberLast + 1).map(({ text }) => text);
  const { value, approximate } = readNumber(words);
  const unitFirst = /^of$/i.test(tokens[numberLast + 1]?.text ?? '') ? numberLast + 2 : numberLast + 1;
  const unit = unitFirst <= last ? view.text.slice(start(tokens, unitFirst), end(tokens, last)) : null;
  const span = view.span(start(tokens, first), end(tokens, last));
  return { span, value, unit, approximate: approximate || isHedged(tokens, first) };
}

function isCount(context: SentenceContext, at: number): boolean {
  return context.dateAt[at] === undefined && isNumberWord((context.tokens[at] as Token).text);
}

/** "thousands of people", "200 were killed", "hundreds of thousands". */
function bareNumber(context: SentenceContext, head: number): CountedPhrase | null {
  const { tree, tokens } = context;
  const token = tokens[head] as Token;
  if (/^(?:nummod|compound|flat|advmod|det)$/.test(plainRelation(token))) return null;
  if (/^one$/i.test(token.text)) return null;
  const first = numberStart(tokens, head, head);
  const of = tree
    .dependents(head, 'nmod')
    .find((at) => at > head && /^of$/i.test(tokens[head + 1]?.text ?? '') && at > head + 1);
  if (of === undefined) return { first, last: head, numberLast: head };
  const [, last] = nounPhrase(context, of);
  const numberLast = isVagueNumber((tokens[of] as Token).text) ? of : head;
  return { first, last: Math.max(of, Math.min(last, of + 6)), numberLast };
}

/** Walks back over the words of one number: "nine thousand five hundred", "155,000 to 218,000". */
function numberStart(tokens: readonly Token[], from: number, number: number): number {
  let first = Math.min(from, number);
  while (first < number && isHedge((tokens[first] as Token).text)) first++;
  while (first > 0 && isNumberWord((tokens[first - 1] as Token).text)) first--;
  return first;
}

function nameEnd(context: SentenceContext, head: number): number {
  const mention = context.mentionAt[head];
  return mention?.form === 'name' && mention.last - head <= 6 ? mention.last : head;
}

function isHedged(tokens: readonly Token[], first: number): boolean {
  return (
    first > 0 &&
    isHedge((tokens[first - 1] as Token).text) &&
    !/^(?:an|to|at|as)$/i.test((tokens[first - 1] as Token).text)
  );
}

function start(tokens: readonly Token[], at: number): number {
  return (tokens[at] as Token).span.start;
}

function end(tokens: readonly Token[], at: number): number {
  return (tokens[at] as Token).span.end;
}
