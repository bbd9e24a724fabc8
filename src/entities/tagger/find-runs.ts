import type { Word } from './word.ts';

/** The capitalized stretch that each word lies in, as indexes of first and last word; -1 for words in none. */
export interface Runs {
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
}

const connectors = new Set([
  'of', 'the', 'de', 'del', 'la', 'and', 'for', '&', 'von', 'van', 'der', 'al', '-', "'s", 'in', 'on', 'to', 'du', 'y', 'bin', 'el',
]); // biome-ignore format: a table

/** Capitalized stretches; a connecting word belongs to one where capitalized words stand on both its sides. */
export function findRuns(words: readonly Word[]): Runs {
  const runStart = new Int32Array(words.length).fill(-1);
  const runEnd = new Int32Array(words.length).fill(-1);
  for (let i = 0; i < words.length; i++) {
    if (!words[i]?.isNamelike) continue;
    const end = endOfRun(words, i);
    runStart.fill(i, i, end + 1);
    runEnd.fill(end, i, end + 1);
    i = end;
  }
  return { runStart, runEnd };
}

function endOfRun(words: readonly Word[], start: number): number {
  let end = start;
  for (;;) {
    let next = end + 1;
    while (next < words.length && next <= end + 2 && connectors.has(words[next]?.folded as string)) next++;
    if (!words[next]?.isNamelike || next - start > 24) return end;
    end = next;
  }
}
