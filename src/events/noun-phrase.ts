import { plainRelation } from '../dependency-tree.ts';
import type { Token } from '../document/language.ts';
import type { SentenceContext } from './sentence-context.ts';

/** What a noun phrase keeps of what its head governs; clauses, conjuncts and prepositions are not of it. */
const kept = new Set(['amod', 'compound', 'flat', 'nummod', 'nmod', 'det', 'appos', 'fixed', 'goeswith', 'advmod']);
const articles = /^(?:the|a|an)$/i;

/** The tokens of the noun phrase of a head, both included: without its article, relative clause and coordinated others. */
export function nounPhrase(context: SentenceContext, head: number): readonly [first: number, last: number] {
  const { tree, tokens } = context;
  let first = head;
  let last = head;
  const inside = tree.children(head).filter((child) => isKept(context, head, child));
  for (const child of inside.filter((at) => at < head).reverse()) first = Math.min(first, tree.extent(child)[0]);
  for (const child of inside.filter((at) => at > head)) {
    const [from, to] = tree.extent(child);
    if (!reaches(tokens, last, from)) break;
    last = Math.max(last, to);
  }
  [first, last] = withoutDates(context, first, last, head);
  const mention = context.mentionAt[head];
  if (mention?.form === 'name' && mention.last <= head + 8 && mention.first >= head - 8) {
    first = Math.min(first, mention.first);
    last = Math.max(last, mention.last);
  }
  return trimPhrase(tokens, first, last, head);
}

function isKept(context: SentenceContext, head: number, child: number): boolean {
  const token = context.tokens[child] as Token;
  const relation = plainRelation(token);
  if (!kept.has(relation) || context.dateAt[child] !== undefined) return false;
  // Predicate nouns govern a whole clause; its adverbs and times are not of the phrase.
  if (relation === 'advmod') return child < head && context.tree.dependents(head, 'cop').length === 0;
  return true;
}

/** Cuts a phrase off at a date that it takes in by a misreading: "On 21 May Prime Minister Drevin visited ...". */
function withoutDates({ dateAt }: SentenceContext, from: number, to: number, head: number): [number, number] {
  let first = head;
  let last = head;
  while (first > from && dateAt[first - 1] === undefined) first--;
  while (last < to && dateAt[last + 1] === undefined) last++;
  return [first, last];
}

/** Whether nothing but commas and the like stands between what is taken and what comes next. */
function reaches(tokens: readonly Token[], last: number, from: number): boolean {
  for (let at = last + 1; at < from; at++) if ((tokens[at] as Token).pos !== 'PUNCT') return false;
  return true;
}

function trimPhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  head: number,
): readonly [first: number, last: number] {
  let first = from;
  let last = to;
  while (first < head && (articles.test(tokens[first]?.text ?? '') || isEdge(tokens[first]))) first++;
  while (last > head && (tokens[last]?.pos === 'DET' || isEdge(tokens[last]))) last--;
  return [first, last];
}

function isEdge(token: Token | undefined): boolean {
  return token?.pos === 'PUNCT' || token?.pos === 'CCONJ' || token?.pos === 'ADP' || token?.relation === 'cc';
}
