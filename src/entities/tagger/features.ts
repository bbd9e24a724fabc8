import { cues, listed } from './gazetteer.ts';
import { mix, seed } from './hash.ts';
import type { ReadDocument, ReadSentence, Usage } from './read-document.ts';
import { casing, type Word } from './word.ts';

/** The most features that a word can have. */
export const mostFeatures = 192;

const outside: Word = {
  text: '', folded: '', hash: 1, casing: casing.none, shape: 1, affixes: [], clusters: { fine: 0, middle: 0, coarse: 0, pieces: [] }, bits: 0, isNamelike: false,
}; // biome-ignore format: a table

/** Writes the features of one word into `into`, each a hash of its template and values; returns their number. */
export function describeInPlace(document: ReadDocument, sentence: ReadSentence, i: number, into: Uint32Array): number {
  const { words } = sentence;
  const at = (index: number): Word => words[index] ?? outside;
  const w = at(i);
  const [p, n, pp, nn] = [at(i - 1), at(i + 1), at(i - 2), at(i + 2)];
  let count = 0;
  let template = 0;
  const add = (value: number) => {
    into[count++] = mix(mix(seed, ++template), value);
  };
  const pair = (a: number, b: number) => add(mix(a, b));

  // Words, their shapes and clusters, here and beside.
  add(0);
  add(w.hash);
  add(p.hash);
  add(n.hash);
  add(pp.hash);
  add(nn.hash);
  pair(p.hash, w.hash);
  pair(w.hash, n.hash);
  add(w.shape);
  pair(p.shape, w.shape);
  pair(w.shape, n.shape);
  add(mix(mix(p.shape, w.shape), n.shape));
  const start = i === 0 ? 1 : 0;
  pair(w.shape, start);
  add(w.clusters.fine);
  add(w.clusters.middle);
  add(w.clusters.coarse);
  add(p.clusters.fine);
  add(p.clusters.middle);
  add(n.clusters.fine);
  add(n.clusters.middle);
  add(pp.clusters.middle);
  add(nn.clusters.middle);
  pair(p.clusters.middle, w.clusters.middle);
  pair(w.clusters.middle, n.clusters.middle);
  add(mix(mix(p.clusters.coarse, w.clusters.coarse), n.clusters.coarse));
  pair(w.clusters.middle, w.casing);
  pair(mix(p.clusters.middle, n.clusters.middle), w.casing);
  pair(p.hash, w.casing);
  pair(n.hash, w.casing);

  for (const word of [w, p, n]) {
    const piece = ++template;
    const codes = word.clusters.pieces;
    for (let k = 0; k < codes.length; k++) into[count++] = mix(mix(seed, piece), k * 64 + (codes[k] as number));
  }

  // Lists of names, and telling words beside.
  const cased = w.casing * 2 + start;
  pair(w.bits, w.casing);
  pair(mix(p.bits, p.casing), mix(w.bits, w.casing));
  pair(mix(n.bits, n.casing), mix(w.bits, w.casing));
  add(mix(mix(p.bits, w.bits), n.bits));
  add(p.bits);
  add(n.bits);
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
  }
  const edge = ++template;
  w.affixes.forEach((affix) => {
    into[count++] = mix(mix(seed, edge), affix);
  });
  w.affixes.forEach((affix) => {
    into[count++] = mix(mix(seed, edge + 1), mix(affix, w.casing));
  });
  template++;

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
