import type { ParserState } from './parser-state.ts';

/**
 * The places around a move whose words speak for it: the top three of the stack, the next three words, the word before
 * them; then the two outermost children on each side of the top two of the stack, and on the left of the next word.
 */
export const placeCount = 17;
/** From here on places are children. */
export const firstChild = 7;

/** Fills in the words at the places; 0 where there is none. */
export function findPlaces(s: ParserState, places: Int32Array): void {
  const { left1, left2, right1, right2 } = s;
  const s0 = s.item(0);
  const s1 = s.item(1);
  const n0 = s.ahead(0);
  places[0] = s0;
  places[1] = s1;
  places[2] = s.item(2);
  places[3] = n0;
  places[4] = s.ahead(1);
  places[5] = s.ahead(2);
  places[6] = s.next - 1;
  places[7] = left1[s0] as number;
  places[8] = left2[s0] as number;
  places[9] = right1[s0] as number;
  places[10] = right2[s0] as number;
  places[11] = left1[s1] as number;
  places[12] = left2[s1] as number;
  places[13] = right1[s1] as number;
  places[14] = right2[s1] as number;
  places[15] = left1[n0] as number;
  places[16] = left2[n0] as number;
}
