import { left, type ParserState, shift } from '../parser-state.ts';

/**
 * How many gold arcs a move makes unreachable (Goldberg and Nivre 2013, the dynamic oracle of arc-hybrid).
 * @param heads gold heads counted from 1; the root's head is one past the last word.
 */
export function moveCost(state: ParserState, heads: ArrayLike<number>, move: number): number {
  return move === shift ? shiftCost(state, heads) : attachCost(state, heads, move);
}

function shiftCost(state: ParserState, heads: ArrayLike<number>): number {
  const word = state.next;
  let cost = 0;
  for (let depth = 0; depth < state.size; depth++) {
    const item = state.item(depth);
    if (heads[item] === word) cost++;
    if (depth > 0 && heads[word] === item) cost++;
  }
  return cost;
}

function attachCost(state: ParserState, heads: ArrayLike<number>, move: number): number {
  const child = state.item(0);
  const gold = heads[child] as number;
  let cost = 0;
  const made = move === left ? state.next : state.item(1);
  if (gold !== made && (gold >= state.next || (move === left && gold === state.item(1) && gold !== 0))) cost++;
  for (let word = state.next; word <= state.length; word++) if (heads[word] === child) cost++;
  return cost;
}
