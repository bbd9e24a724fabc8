import { plainRelation } from '../dependency-tree.ts';
import type { Token } from '../document/language.ts';
import { antecedent, prepositionOf } from './arguments.ts';
import type { Candidate } from './find-candidates.ts';
import type { SentenceContext } from './sentence-context.ts';

/** A noun phrase that may take part in an event, by its head. */
export interface Filler {
  readonly head: number;
  /** The way from the trigger through the tree: `<obj >nsubj`. */
  readonly path: string;
  readonly steps: number;
  /** What it is to the trigger: `doer`, `undergoer`, a preposition (`into`) or `far`. */
  readonly logic: string;
  /** Its preposition; empty where it has none. */
  readonly preposition: string;
}

const longestPath = 4;
const mostFillers = 24;
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const innerRelations = new Set(['flat', 'fixed', 'det', 'case', 'goeswith', 'nummod']);

/** The noun phrases around a trigger, nearest first by the tree. */
export function findFillers(context: SentenceContext, candidate: Candidate): Filler[] {
  const found: Filler[] = [];
  const { index, last } = candidate;
  const seen = new Set<number>([index]);
  let frontier: { at: number; path: string[] }[] = [{ at: index, path: [] }];
  while (frontier.length > 0 && found.length < mostFillers) {
    const next: typeof frontier = [];
    for (const { at, path } of frontier) {
      if (at !== index && isNominal(context, at) && !(at > index && at <= last)) {
        found.push(filler(context, candidate, at, path));
      }
      if (path.length < longestPath) next.push(...neighbors(context, at, path, seen));
    }
    frontier = next;
  }
  return found;
}

function neighbors(
  context: SentenceContext,
  at: number,
  path: readonly string[],
  seen: Set<number>,
): { at: number; path: string[] }[] {
  const { tree, tokens } = context;
  const found: { at: number; path: string[] }[] = [];
  for (const child of tree.children(at)) {
    if (seen.has(child)) continue;
    seen.add(child);
    found.push({ at: child, path: [...path, `>${plainRelation(tokens[child] as Token)}`] });
  }
  const token = tokens[at] as Token;
  if (token.head >= 0 && !seen.has(token.head)) {
    seen.add(token.head);
    found.push({ at: token.head, path: [...path, `<${plainRelation(token)}`] });
  }
  return found;
}

function isNominal(context: SentenceContext, at: number): boolean {
  const token = context.tokens[at] as Token;
  if (context.dateAt[at] !== undefined) return false;
  const relation = plainRelation(token);
  if (innerRelations.has(relation)) return false;
  if (relation === 'compound') return context.mentionAt[at]?.form === 'name' || token.pos === 'NOUN';
  if (relation === 'amod') return context.mentionAt[at]?.form === 'adjective';
  if (nominal.has(token.pos)) return !/^W/.test(token.tag) && token.relation !== 'expl';
  if (token.pos === 'ADJ') return context.tree.dependents(at, 'det').length > 0 && relation !== 'advmod';
  return /^(?:there|here)$/i.test(token.text) && relation === 'advmod';
}

function filler(context: SentenceContext, candidate: Candidate, head: number, path: readonly string[]): Filler {
  const { tree } = context;
  return {
    head,
    path: path.join(' '),
    steps: path.length,
    logic: logicOf(context, candidate, firstConjunct(context, head)),
    preposition: prepositionOf(tree, head) || prepositionOf(tree, firstConjunct(context, head)),
  };
}

/** The first of coordinated words: what holds of it holds of the others. */
function firstConjunct(context: SentenceContext, head: number): number {
  let at = head;
  for (let guard = 0; guard < 50; guard++) {
    const token = context.tokens[at] as Token;
    if (plainRelation(token) !== 'conj' || token.head < 0) return at;
    at = token.head;
  }
  return at;
}

function logicOf(context: SentenceContext, { args }: Candidate, head: number): string {
  if (args.doers.includes(head)) return 'doer';
  if (args.undergoers.includes(head)) return 'undergoer';
  const oblique = args.obliques.find((each) => each.head === head || antecedent(context.tree, each.head) === head);
  return oblique ? `by ${oblique.preposition || 'nothing'}` : 'far';
}
