import type { FeatureList } from './feature-list.ts';
import { type MoveContext, moveContext } from './move-context.ts';
import type { ParserState } from './parser-state.ts';

/** Fills the list with what speaks for the next move (after Zhang and Nivre 2011, fitted to arc-hybrid). */
export function moveFeatures(list: FeatureList, s: ParserState): void {
  const context = moveContext(s);
  list.clear();
  addWords(list, s, context);
  addPairs(list, s, context);
  addDistances(list, context);
  addChildren(list, s, context);
  addMeaning(list, s, context);
  addClusters(list, s, context);
  addOutlook(list, s, context);
}

/** Words and tags one by one: the top three of the stack, the next three. */
function addWords(list: FeatureList, s: ParserState, c: MoveContext): void {
  const { s2, n2, s0w, s1w, n0w, n1w, s0p, s1p, s2p, n0p, n1p, n2p } = c;
  list.add1(1, 0);
  list.add2(2, s0w, s0p);
  list.add1(3, s0w);
  list.add1(4, s0p);
  list.add2(5, s1w, s1p);
  list.add1(6, s1w);
  list.add1(7, s1p);
  list.add2(8, n0w, n0p);
  list.add1(9, n0w);
  list.add1(10, n0p);
  list.add2(11, n1w, n1p);
  list.add1(12, n1p);
  list.add2(13, s.form[n2] as number, n2p);
  list.add1(14, n2p);
  list.add2(15, s.form[s2] as number, s2p);
  list.add1(16, s2p);
}

/** Words and tags together: what is to be joined, and what stands around it. */
function addPairs(list: FeatureList, s: ParserState, c: MoveContext): void {
  const { s2, s0w, s1w, n0w, n1w, s0p, s1p, s2p, n0p, n1p, n2p } = c;
  list.add4(17, s0w, s0p, n0w, n0p);
  list.add3(18, s0w, s0p, n0p);
  list.add3(19, s0p, n0w, n0p);
  list.add2(20, s0w, n0w);
  list.add2(21, s0p, n0p);
  list.add4(22, s1w, s1p, s0w, s0p);
  list.add3(23, s1w, s1p, s0p);
  list.add3(24, s1p, s0w, s0p);
  list.add2(25, s1w, s0w);
  list.add2(26, s1p, s0p);
  list.add2(27, n0p, n1p);
  list.add2(28, s1p, n0p);
  list.add2(29, s1w, n0w);
  list.add3(30, n0p, n1p, n2p);
  list.add3(31, s0p, n0p, n1p);
  list.add3(32, s1p, s0p, n0p);
  list.add3(33, s2p, s1p, s0p);
  list.add4(41, s1p, s0p, n0p, n1p);
  list.add3(42, s1p, s0p, n0w);
  list.add3(43, s1w, s0p, n0p);
  list.add3(44, s1p, s0w, n0p);
  list.add3(75, s0w, n0p, n1p);
  list.add3(76, s0p, n0w, n1p);
  list.add3(77, n0w, n1w, s0p);
  list.add4(78, s2p, s1p, s0p, n0p);
  list.add3(79, s.form[s2] as number, s1p, s0p);
}

/** How far apart the words are that a move would join. */
function addDistances(list: FeatureList, c: MoveContext): void {
  const { s0w, s1w, n0w, s0p, s1p, n0p, s0n0, s1s0 } = c;
  list.add2(45, s0p, s0n0);
  list.add2(46, s0w, s0n0);
  list.add2(47, n0p, s0n0);
  list.add2(48, n0w, s0n0);
  list.add3(49, s0p, n0p, s0n0);
  list.add3(50, s1p, s0p, s1s0);
  list.add2(51, s1w, s1s0);
  list.add2(52, s0w, s1s0);
}

/** What the words already govern: numbers, relations, outermost children, prepositions. */
function addChildren(list: FeatureList, s: ParserState, c: MoveContext): void {
  const { s0, s1, n0, s0w, s1w, n0w, s0p, s1p, n0p, n1p, s0l, s0l2, s0r, s1r, s0lw, s0lp, s0rp, s1lp, s1rp, n0lp } = c;
  list.add3(34, s0p, s0lp, n0p);
  list.add3(35, s0p, s0rp, n0p);
  list.add3(36, s0p, n0p, n0lp);
  list.add3(37, s1p, s1rp, s0p);
  list.add3(38, s1p, s1lp, s0p);
  list.add3(39, s1p, s0p, s0lp);
  list.add3(40, s1p, s0p, s0rp);
  list.add3(53, s0w, s.leftCount[s0] as number, s.rightCount[s0] as number);
  list.add3(54, s0p, s.leftCount[s0] as number, s.rightCount[s0] as number);
  list.add2(55, n0w, s.leftCount[n0] as number);
  list.add2(56, n0p, s.leftCount[n0] as number);
  list.add2(57, s1w, s.rightCount[s1] as number);
  list.add3(58, s1p, s.leftCount[s1] as number, s.rightCount[s1] as number);
  list.add2(59, s0w, s.childLabels[s0] as number);
  list.add2(60, s0p, s.childLabels[s0] as number);
  list.add2(61, s1p, s.childLabels[s1] as number);
  list.add2(62, s1w, s.childLabels[s1] as number);
  list.add2(63, n0p, s.childLabels[n0] as number);
  list.add3(64, s0p, s.label[s0l] as number, n0p);
  list.add3(65, s0p, s.label[s0r] as number, n0p);
  list.add3(66, s1p, s.label[s1r] as number, s0p);
  list.add2(67, s1w, s0lw);
  list.add2(68, s1p, s0lw);
  list.add3(69, s1w, s0lw, s0p);
  list.add3(70, s1p, s0lw, s0w);
  list.add3(71, s0p, s0lw, n0p);
  list.add3(72, s1p, s0p, s.form[s0l2] as number);
  list.add4(73, s1p, s1rp, s0p, n0p);
  list.add4(74, s1p, s.childLabels[s1] as number, s0p, s.childLabels[s0] as number);
  list.add3(80, s0p, s.form[s0r] as number, n0p);
  list.add3(81, s1p, s.form[s1r] as number, s0p);
  list.add4(112, s1p, s.childLabels[s1] as number, s0p, n0p);
  list.add4(113, s0p, s.childLabels[s0] as number, n0p, n1p);
}

/** Fields of meaning, and what the verbs can govern. */
function addMeaning(list: FeatureList, s: ParserState, c: MoveContext): void {
  const { s0, s1, s2, n0, n0w, n1w, s0p, s1p, n0p, n1p, s0lw } = c;
  const s0f = s.field[s0] as number;
  const s1f = s.field[s1] as number;
  const n0f = s.field[n0] as number;
  const s0c = s.constructions[s0] as number;
  const s1c = s.constructions[s1] as number;
  list.add2(82, s0f, n0f);
  list.add2(83, s1f, s0f);
  list.add3(84, s0f, n0p, n1p);
  list.add3(85, s0p, n0f, n1p);
  list.add3(86, s1f, s0p, n0p);
  list.add3(87, s1p, s0f, n0p);
  list.add3(88, s0f, n0w, n1p);
  list.add3(89, s1f, n0w, s0p);
  list.add3(90, s1f, s0lw, s0f);
  list.add3(91, s1f, s0lw, s0p);
  list.add3(92, s1p, s0lw, s0f);
  list.add3(93, s0c, n0p, s.childLabels[s0] as number);
  list.add3(94, s1c, s0p, s.childLabels[s1] as number);
  list.add3(95, s0c, n0p, n1p);
  list.add3(96, s1c, s0p, n0p);
  list.add4(97, s1c, s0p, s0lw, n0p);
  list.add3(98, s.field[s2] as number, s0lw, s1f);
  list.add3(99, s0f, n0w, n1w);
}

/** Clusters of words of like use: they speak for words that the treebank never had. */
function addClusters(list: FeatureList, s: ParserState, c: MoveContext): void {
  const { s0, s1, n0, n1, n0w, s0p, s1p, n0p, n1p, s0lw } = c;
  const s0m = s.middle[s0] as number;
  const s1m = s.middle[s1] as number;
  const n0m = s.middle[n0] as number;
  const n1m = s.middle[n1] as number;
  list.add2(114, s0m, n0m);
  list.add2(115, s1m, s0m);
  list.add2(116, s.fine[s0] as number, n0p);
  list.add2(117, s0p, s.fine[n0] as number);
  list.add2(118, s.fine[s1] as number, s0p);
  list.add2(119, s1p, s.fine[s0] as number);
  list.add3(120, s1m, s0lw, s0m);
  list.add3(121, s1m, s0p, n0p);
  list.add3(122, s0m, n0w, n1p);
  list.add3(123, s1m, n0w, s0p);
  list.add3(124, s0m, n0p, n1m);
  list.add3(125, s1p, s0m, n0m);
}

/** What lies farther ahead, and how deep the stack is. */
function addOutlook(list: FeatureList, s: ParserState, c: MoveContext): void {
  const { n0, n0w, s0p, s1p, n0p, n1p, n2p } = c;
  const n3p = s.tag[s.ahead(3)] as number;
  const verbs = s.verbsAhead[n0] as number;
  const sign = s.signAhead[n0] as number;
  const last = s.next - 1;
  const lastp = s.tag[s.next - 1] as number;
  const depth = Math.min(s.size, 4);
  list.add4(100, n0p, n1p, n2p, n3p);
  list.add4(101, s0p, n0p, n1p, n2p);
  list.add3(102, s0p, n0p, verbs);
  list.add3(103, s1p, s0p, verbs);
  list.add4(104, s1p, s0p, n0p, verbs);
  list.add3(105, s0p, n0p, sign);
  list.add4(106, s1p, s0p, n0p, sign);
  list.add3(107, s0p, lastp, n0p);
  list.add3(108, s0p, s.form[last] as number, n0w);
  list.add3(109, s0p, n0p, depth);
  list.add4(110, s1p, s0p, n0p, depth);
  list.add3(111, s0p, depth, verbs);
}
