import type { ParserState } from './parser-state.ts';

/**
 * The places around a move. Names are short since templates are many: `s0` is the top of the stack, `s1` and `s2` lie below it,
 * `n0` is the next word, `n1` and `n2` follow; `l` and `r` are outermost children, `l2` the left one but one;
 * `w` is a word's form, `p` its tag.
 */
export interface MoveContext {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
  readonly n0: number;
  readonly n1: number;
  readonly n2: number;
  readonly s0w: number;
  readonly s1w: number;
  readonly n0w: number;
  readonly n1w: number;
  readonly s0p: number;
  readonly s1p: number;
  readonly s2p: number;
  readonly n0p: number;
  readonly n1p: number;
  readonly n2p: number;
  readonly s0l: number;
  readonly s0l2: number;
  readonly s0r: number;
  readonly s1l: number;
  readonly s1r: number;
  readonly n0l: number;
  readonly s0lw: number;
  readonly s0lp: number;
  readonly s0rp: number;
  readonly s1lp: number;
  readonly s1rp: number;
  readonly n0lp: number;
  /** The distances of the pairs that a move may join, in steps; 0 where there is no pair. */
  readonly s0n0: number;
  readonly s1s0: number;
}

/** Looks around in a state. */
export function moveContext(s: ParserState): MoveContext {
  const { form, tag, left1, left2, right1 } = s;
  const s0 = s.item(0);
  const s1 = s.item(1);
  const s2 = s.item(2);
  const n0 = s.ahead(0);
  const n1 = s.ahead(1);
  const n2 = s.ahead(2);
  const s0l = left1[s0] as number;
  const s0l2 = left2[s0] as number;
  const s0r = right1[s0] as number;
  const s1l = left1[s1] as number;
  const s1r = right1[s1] as number;
  const n0l = left1[n0] as number;
  return {
    s0,
    s1,
    s2,
    n0,
    n1,
    n2,
    s0w: form[s0] as number,
    s1w: form[s1] as number,
    n0w: form[n0] as number,
    n1w: form[n1] as number,
    s0p: tag[s0] as number,
    s1p: tag[s1] as number,
    s2p: tag[s2] as number,
    n0p: tag[n0] as number,
    n1p: tag[n1] as number,
    n2p: tag[n2] as number,
    s0l,
    s0l2,
    s0r,
    s1l,
    s1r,
    n0l,
    s0lw: form[s0l] as number,
    s0lp: tag[s0l] as number,
    s0rp: tag[s0r] as number,
    s1lp: tag[s1l] as number,
    s1rp: tag[s1r] as number,
    n0lp: tag[n0l] as number,
    s0n0: s0 && n0 ? bucket(n0 - s0) : 0,
    s1s0: s1 ? bucket(s0 - s1) : 0,
  };
}

/** A distance in steps that widen: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
function bucket(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  return distance < 11 ? 6 : 7;
}
