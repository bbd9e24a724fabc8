import { mix, seed } from '../../words/hash.ts';
import { classes, labelCount, namesOfLabels } from './labels.ts';
import type { ReadDocument, ReadSentence } from './read-document.ts';
import { casing, type Word } from './word.ts';

const L = labelCount;

/** How the first pass labelled the places of a word in the document. */
interface Vote {
  /** Places where it is capitalized and outside of names, then its places in names of each class. */
  readonly counts: Uint16Array;
  /** The labels that it ever bore, one bit each. */
  labels: number;
  /** 1 + the class of the name that it is the short form of, in brackets after it; 0 where none. */
  expansion: number;
}

/** Votes by the hash of a word. */
export type Votes = ReadonlyMap<number, Vote>;

/** Counts what the first pass called each capitalized word of a document. */
export function countVotes({ sentences }: ReadDocument, labels: readonly Uint8Array[]): Votes {
  const votes = new Map<number, Vote>();
  const voteOf = (word: Word): Vote => {
    const vote = votes.get(word.hash) ?? { counts: new Uint16Array(1 + classes.length), labels: 0, expansion: 0 };
    votes.set(word.hash, vote);
    return vote;
  };
  sentences.forEach(({ words }, s) => {
    const row = labels[s] as Uint8Array;
    words.forEach((word, i) => {
      const label = row[i] as number;
      if (label === 0 && !word.isNamelike) return;
      const vote = voteOf(word);
      const column = label === 0 ? 0 : 1 + ((label - 1) >> 2);
      vote.counts[column] = (vote.counts[column] as number) + 1;
      if (label !== 0) vote.labels |= 1 << label;
    });
    for (const { last, type } of namesOfLabels(row)) {
      if (isShortForm(words, last + 1)) voteOf(words[last + 2] as Word).expansion = 1 + classes.indexOf(type);
    }
  });
  return votes;
}

/** Whether brackets with one word in capitals stand here: "(BCIT)". */
function isShortForm(words: readonly Word[], at: number): boolean {
  const isUpper = words[at + 1]?.casing === casing.upper || words[at + 1]?.casing === casing.mixed;
  return words[at]?.text === '(' && isUpper && words[at + 2]?.text === ')';
}

/** Writes the second pass's features of one word into `into`; returns their number. */
export function describeVotes(
  votes: Votes,
  { words }: ReadSentence,
  labels: Uint8Array,
  i: number,
  into: Uint32Array,
): number {
  const word = words[i] as Word;
  const own = labels[i] as number;
  let count = 0;
  const add = (template: number, value: number) => {
    into[count++] = mix(mix(seed, 1000 + template), value);
  };
  add(1, own);
  add(2, mix(mix(labels[i - 1] ?? L, own), labels[i + 1] ?? L));
  const vote = votes.get(word.hash);
  const leader = vote ? leaderOf(vote) : 0;
  add(3, leader);
  add(4, mix(leader, own));
  add(5, mix(leader, word.casing));
  add(6, mix(leader, word.bits));
  const beforeVote = votes.get(words[i - 1]?.hash ?? 0);
  const afterVote = votes.get(words[i + 1]?.hash ?? 0);
  add(7, mix(leader, afterVote && words[i + 1]?.isNamelike ? leaderOf(afterVote) : -1));
  add(8, mix(leader, beforeVote && words[i - 1]?.isNamelike ? leaderOf(beforeVote) : -1));
  if (!vote || (!word.isNamelike && own === 0)) return count;
  for (let label = 1; label < L; label++) {
    if ((vote.labels & (1 << label)) === 0) continue;
    add(9, label);
    add(10, mix(label, own));
    add(11, mix(label, mix(leader, word.casing)));
  }
  if (vote.expansion) add(12, vote.expansion);
  add(13, vote.labels);
  add(14, mix(vote.labels, own));
  return count;
}

/** The most features of the second pass that a word can have. */
export const mostVotes = 16 + 3 * L;

/** What a word was mostly called, with how clearly. */
function leaderOf({ counts }: Vote): number {
  let best = 0;
  let total = 0;
  for (let c = 0; c < counts.length; c++) {
    total += counts[c] as number;
    if ((counts[c] as number) > (counts[best] as number)) best = c;
  }
  const share = (counts[best] as number) / total;
  return best * 9 + (share === 1 ? 6 : share > 0.7 ? 3 : 0) + Math.min(total, 3);
}
