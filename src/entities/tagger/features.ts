import { mix, seed } from '../../words/hash.ts';
import { clustersOfRow } from '../../words/word-clusters.ts';
import type { Usage } from './count-usage.ts';
import { cues, listed } from './gazetteer.ts';
import { likenessOfRow } from './likeness.ts';
import type { ReadDocument, ReadSentence } from './read-document.ts';
import { casing, type Word } from './word.ts';
import { describeWordInRole, mostWordFeatures, roleCount } from './word-features.ts';

/** The most features that a word has in its place, and all in all. */
export const mostFeatures = roleCount * mostWordFeatures + 96;

/** What stands beyond the ends of a sentence. */
export const outside: Word = {
  text: '', folded: '', letters: '', hash: 1, casing: casing.none, shape: 1, affixes: [], clusters: clustersOfRow(-1), likeness: likenessOfRow(-1), bits: 0, isNamelike: false,
}; // biome-ignore format: a table

/** The word at an index of a sentence, or what stands outside of it. */
export const wordAt = ({ words }: ReadSentence, i: number): Word => words[i] ?? outside;

/** The indexes of the words that play each role for a word, in the order of the roles. */
export const roleOffsets: readonly number[] = [0, -1, 1, -2, 2];

/** All features of a word: what it and its neighbors give by themselves, and what their places give. */
export function describeAll(document: ReadDocument, sentence: ReadSentence, i: number, into: Uint32Array): number {
  let count = 0;
  roleOffsets.forEach((offset, role) => {
    count = describeWordInRole(wordAt(sentence, i + offset), role, into, count);
  });
  return describeInPlace(document, sentence, i, into, count);
}

/** Writes the features of one word that depend on its place into `into` from `from` on; returns the new count. */
export function describeInPlace(
  document: ReadDocument,
  sentence: ReadSentence,
  i: number,
  into: Uint32Array,
  from: number,
): number {
  const at = (index: number): Word => wordAt(sentence, index);
  const [w, p, n] = [at(i), at(i - 1), at(i + 1)];
  let count = from;
  let template = 400;
  const add = (value: number) => {
    into[count++] = mix(mix(seed, ++template), value);
  };
  const pair = (a: number, b: number) => add(mix(a, b));
  const start = i === 0 ? 1 : 0;

  // Words, shapes and clusters together.
  add(0);
  pair(p.hash, w.hash);
  pair(w.hash, n.hash);
  pair(p.shape, w.shape);
  pair(w.shape, n.shape);
  add(mix(mix(p.shape, w.shape), n.shape));
  pair(w.shape, start);
  pair(p.clusters.middle, w.clusters.middle);
  pair(w.clusters.middle, n.clusters.middle);
  add(mix(mix(p.clusters.coarse, w.clusters.coarse), n.clusters.coarse));
  pair(mix(p.clusters.middle, n.clusters.middle), w.casing);
  pair(p.hash, w.casing);
  pair(n.hash, w.casing);

  // Lists of names, and telling words beside.
  const cased = w.casing * 2 + start;
  pair(mix(p.bits, p.casing), mix(w.bits, w.casing));
  pair(mix(n.bits, n.casing), mix(w.bits, w.casing));
  add(mix(mix(p.bits, w.bits), n.bits));
  const marks = sentence.marks[i] as number;
  pair(marks, cased);
  pair(marks, mix(w.casing, mix(p.casing, n.casing)));
  add(sentence.marks[i - 1] ?? 1);
  add(sentence.marks[i + 1] ?? 1);
  const first = ++template;
  for (let kind = 0; kind < 10; kind++) {
    const where = (marks >>> (3 * kind)) & 7;
    if (where !== 0) into[count++] = mix(mix(seed, first), mix(kind * 8 + where, w.isNamelike ? 1 : 0));
  }

  // The capitalized stretch around it.
  const runStart = sentence.runStart[i] as number;
  const run = ++template;
  if (runStart >= 0) {
    const runEnd = sentence.runEnd[i] as number;
    const head = at(runEnd);
    const opener = at(runStart);
    const before = at(runStart - 1);
    const after = at(runEnd + 1);
    const where = (i === runStart ? 1 : 0) + (i === runEnd ? 2 : 0);
    const put = (kind: number, value: number) => {
      into[count++] = mix(mix(seed, run), mix(kind, value));
    };
    put(1, mix(Math.min(runEnd - runStart, 6), Math.min(i - runStart, 4)));
    put(2, mix(head.hash, where));
    put(3, mix(head.clusters.middle, where));
    put(4, mix(head.bits, where));
    put(5, mix(opener.bits, where));
    put(6, mix(before.hash, where));
    put(7, mix(after.hash, where));
    put(8, mix(before.clusters.middle, after.clusters.middle));
    put(9, mix(opener.clusters.middle, head.clusters.middle));
    put(10, mix(opener.clusters.fine, where));
    put(11, before.isNamelike ? -1 : before.bits & cues);
    put(12, after.isNamelike ? -1 : after.bits & (cues | listed.speech));
    put(13, mix(before.bits & cues, head.bits & cues));
    const { likeness } = head;
    for (let kind = 0; kind < likeness.length; kind++) put(14 + kind, mix(likeness[kind] as number, where));
  }
  // What the document tells of it.
  const used = document.usage.get(w.hash);
  const habit = habitOf(used);
  pair(habit, cased);
  pair(habit, w.bits);
  add(mix(used?.beside ?? 0, w.isNamelike ? 1 : 0));
  const besides = ++template;
  if (w.isNamelike && used) {
    for (let bit = 0; bit < 10; bit++) if (used.beside & (1 << bit)) into[count++] = mix(mix(seed, besides), bit);
  }
  pair(used?.definition ?? 0, w.isNamelike ? 1 : 0);
  pair(sentence.definition[i] as number, cased);
  pair(used?.defined ?? 0, w.isNamelike ? 1 : 0);
  pair(sentence.defined[i] as number, w.isNamelike ? 1 : 0);
  pair((sentence.isUpper ? 2 : 0) + (sentence.isHeadline ? 1 : 0), cased);
  return count;
}

/** Whether the document writes the word small, capitalized, or both, in classes. */
function habitOf(used: Usage | undefined): number {
  if (!used) return 0;
  const lower = used.lower === 0 ? 0 : used.lower > used.capital ? 2 : 1;
  return 1 + lower * 12 + Math.min(used.inner, 3) * 3 + Math.min(used.capital, 2);
}
