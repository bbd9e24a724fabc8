import type { FeatureList } from './feature-list.ts';
import { firstChild, placeCount } from './parser-places.ts';
import { type ParserState, partCount } from './parser-state.ts';

/** Words farther apart are not looked between. */
const farthest = 60;
const seen = new Uint8Array(partCount);

/** Fills the list with what speaks for the next move beside the words at its places: relations, distances, what lies between. */
export function stateFeatures(list: FeatureList, s: ParserState, places: Int32Array): void {
  list.clear();
  addRelations(list, s, places);
  addTags(list, s, places);
  addDistances(list, s, places);
  addBetween(list, 40, s, places[0] as number, places[3] as number);
  addBetween(list, 41, s, places[1] as number, places[0] as number);
}

function addRelations(list: FeatureList, s: ParserState, places: Int32Array): void {
  const { label, leftCount, rightCount } = s;
  for (let place = firstChild; place < placeCount; place++) {
    const child = places[place] as number;
    if (child > 0) list.add1(place, label[child] as number);
  }
  const s0 = places[0] as number;
  const s1 = places[1] as number;
  const n0 = places[3] as number;
  list.add2(20, Math.min(4, leftCount[s0] as number), Math.min(4, rightCount[s0] as number));
  list.add2(21, Math.min(4, leftCount[s1] as number), Math.min(4, rightCount[s1] as number));
  list.add1(22, Math.min(4, leftCount[n0] as number));
  addGoverned(list, 23, s.childLabels[s0] as number);
  addGoverned(list, 24, s.childLabels[s1] as number);
  addGoverned(list, 25, s.childLabels[n0] as number);
}

/** The relations that a word governs, one by one. */
function addGoverned(list: FeatureList, template: number, labels: number): void {
  for (let left = labels; left !== 0; left &= left - 1) list.add1(template, 31 - Math.clz32(left & -left));
}

function addTags(list: FeatureList, s: ParserState, places: Int32Array): void {
  const { tag } = s;
  const s0 = tag[places[0] as number] as number;
  const s1 = tag[places[1] as number] as number;
  const n0 = tag[places[3] as number] as number;
  const n1 = tag[places[4] as number] as number;
  list.add1(30, tag[s.ahead(3)] as number);
  list.add2(31, s0, n0);
  list.add2(32, s1, s0);
  list.add2(33, s1, n0);
  list.add3(34, s1, s0, n0);
  list.add3(35, s0, n0, n1);
}

function addDistances(list: FeatureList, s: ParserState, places: Int32Array): void {
  const s0 = places[0] as number;
  const s1 = places[1] as number;
  const n0 = places[3] as number;
  list.add1(50, s0 > 0 && n0 > 0 ? steps(n0 - s0) : 0);
  list.add1(51, s1 > 0 ? steps(s0 - s1) : 0);
  list.add1(52, s.verbsAhead[n0] as number);
  list.add1(53, s.signAhead[n0] as number);
  list.add1(54, Math.min(s.size, 5));
}

/** A distance in steps that widen: 1, 2, 3, 4, 5 to 6, 7 to 10, more. */
function steps(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  return distance < 11 ? 6 : 7;
}

/** The parts of speech between two words, each as standing there once or more often. */
function addBetween(list: FeatureList, template: number, s: ParserState, from: number, to: number): void {
  if (from === 0 || to === 0 || to - from > farthest) return;
  seen.fill(0);
  for (let i = from + 1; i < to; i++) {
    const part = s.part[i] as number;
    if ((seen[part] as number) < 2) seen[part] = (seen[part] as number) + 1;
  }
  for (let part = 1; part < partCount; part++) {
    if (seen[part] !== 0) list.add2(template, part, seen[part] as number);
  }
}
