import type { Token } from './document/language.ts';

/** What a stage may ask of a sentence's dependency tree. All numbers are indexes of tokens in the sentence. */
export interface DependencyTree {
  readonly tokens: readonly Token[];
  /** The dependents of a token, from left to right. */
  children(index: number): readonly number[];
  /** The dependents of a token whose relation is one of these, subtypes included (`nsubj` also finds `nsubj:pass`). */
  dependents(index: number, ...relations: string[]): number[];
  /** The tokens above a token, nearest first. */
  ancestors(index: number): number[];
  /** The first and the last token of what a token governs, itself included. */
  extent(index: number): readonly [first: number, last: number];
  /** The nearest predicate at or above a token: the head of the smallest clause that holds it. */
  clause(index: number): number;
}

const none: readonly number[] = [];
const clauseRelations = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis']);

/** The relation without its subtype: `nsubj` of `nsubj:pass`. */
export function plainRelation(token: Token): string {
  const colon = token.relation.indexOf(':');
  return colon < 0 ? token.relation : token.relation.slice(0, colon);
}

/** Reads the heads of a sentence's tokens as a tree. A sentence that nobody parsed is a tree of roots; a cycle is cut, not followed. */
export function dependencyTree(tokens: readonly Token[]): DependencyTree {
  const below = childLists(tokens);
  const children = (index: number) => below[index] ?? none;
  let extents: (readonly [number, number])[] | null = null;

  const ancestors = (index: number): number[] => {
    const found: number[] = [];
    let at = tokens[index]?.head ?? -1;
    while (at >= 0 && found.length < tokens.length) {
      found.push(at);
      at = tokens[at]?.head ?? -1;
    }
    return found;
  };

  return {
    tokens,
    children,
    ancestors,
    dependents: (index, ...relations) =>
      children(index).filter((child) => relations.some((relation) => isRelation(tokens[child] as Token, relation))),
    extent: (index) => {
      extents ??= measureExtents(tokens);
      return extents[index] ?? [index, index];
    },
    clause: (index) => [index, ...ancestors(index)].find((at) => headsClause(tokens, at)) ?? index,
  };
}

function isRelation(token: Token, relation: string): boolean {
  return token.relation === relation || plainRelation(token) === relation;
}

/** A conjunct heads a clause where it is a verb: "fled and hid" are two. */
function headsClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (plainRelation(token) === 'conj') return token.pos === 'VERB';
  return clauseRelations.has(plainRelation(token));
}

function childLists(tokens: readonly Token[]): (number[] | undefined)[] {
  const below = new Array<number[] | undefined>(tokens.length);
  tokens.forEach(({ head }, index) => {
    if (head < 0 || head >= tokens.length || head === index) return;
    const list = below[head];
    if (list === undefined) below[head] = [index];
    else list.push(index);
  });
  return below;
}

/** Every extent in one pass per level of the tree: a token widens what lies above it, until nothing changes. */
function measureExtents(tokens: readonly Token[]): [number, number][] {
  const extents = tokens.map((_, index): [number, number] => [index, index]);
  for (const index of deepestFirst(tokens)) {
    const head = tokens[index]?.head ?? -1;
    const own = extents[index];
    const above = extents[head];
    if (own === undefined || above === undefined) continue;
    if (own[0] < above[0]) above[0] = own[0];
    if (own[1] > above[1]) above[1] = own[1];
  }
  return extents;
}

/** The tokens so that each comes before its head. Tokens of a cycle are left out. */
function deepestFirst(tokens: readonly Token[]): number[] {
  const below = childLists(tokens);
  const order: number[] = [];
  tokens.forEach(({ head }, index) => {
    if (head < 0 || head >= tokens.length) order.push(index);
  });
  for (let at = 0; at < order.length; at++) order.push(...(below[order[at] as number] ?? none));
  return order.reverse();
}
