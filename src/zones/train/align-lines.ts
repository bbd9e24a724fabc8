import type { TextLine } from '../text-line.ts';

/** A page line belongs to the main content where at least this share of its words stands in one of its lines. */
const enough = 0.6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A paragraph of several lines is a target as a whole and line by line: pages break lines elsewhere. */
function targetsOf(paragraph: string): string[][] {
  const lines = paragraph.split('\n').map(wordsOf);
  return lines.length > 1 ? [lines.flat(), ...lines] : lines;
}

/**
 * Which lines of a page are its main content, by the best alignment that keeps the order of both:
 * several lines of the page may lie in one line of the content, and lines of either side may be left out.
 */
export function alignLines(lines: readonly TextLine[], content: string): Uint8Array {
  const targets = content
    .split(/\n{2,}/)
    .flatMap(targetsOf)
    .filter((words) => words.length > 0);
  const places = placesOfWords(targets);
  const columns = targets.length + 1;
  // best[j]: the most matched words with content lines up to j; came[i][j]: whether line i was matched with content line j
  let best = new Float64Array(columns);
  const taken: Uint8Array[] = [];
  for (const { text } of lines) {
    const words = wordsOf(text);
    const gain = matchWords(words, targets, places);
    const next = Float64Array.from(best);
    const mark = new Uint8Array(columns);
    for (let j = 1; j < columns; j++) {
      const match = (gain.get(j - 1) ?? 0) > 0 ? (best[j] as number) + (gain.get(j - 1) as number) : -1;
      const skip = Math.max(best[j] as number, next[j - 1] as number);
      if (match > skip) {
        next[j] = match;
        mark[j] = 1;
      } else {
        next[j] = skip;
        mark[j] = (next[j - 1] as number) > (best[j] as number) ? 2 : 0;
      }
    }
    taken.push(mark);
    best = next;
  }
  return trace(taken, columns);
}

function trace(taken: readonly Uint8Array[], columns: number): Uint8Array {
  const labels = new Uint8Array(taken.length);
  let j = columns - 1;
  for (let i = taken.length - 1; i >= 0; i--) {
    while (j > 0 && taken[i]?.[j] === 2) j--;
    if (j > 0 && taken[i]?.[j] === 1) labels[i] = 1;
  }
  return labels;
}

/** For each word, the content lines that hold it and how often. */
function placesOfWords(targets: readonly (readonly string[])[]): Map<string, Map<number, number>> {
  const places = new Map<string, Map<number, number>>();
  targets.forEach((words, j) => {
    for (const word of words) {
      const at = places.get(word) ?? new Map<number, number>();
      at.set(j, (at.get(j) ?? 0) + 1);
      places.set(word, at);
    }
  });
  return places;
}

/** For each content line that holds enough of the words, how many; whole lines count a little more. */
function matchWords(
  words: readonly string[],
  targets: readonly (readonly string[])[],
  places: ReadonlyMap<string, ReadonlyMap<number, number>>,
): Map<number, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = new Map<number, number>();
  for (const [word, count] of counts) {
    for (const [j, times] of places.get(word) ?? []) found.set(j, (found.get(j) ?? 0) + Math.min(count, times));
  }
  const gains = new Map<number, number>();
  for (const [j, matched] of found) {
    const whole = matched / (targets[j] as readonly string[]).length;
    if (matched >= enough * words.length && (words.length > 3 || whole >= 0.3)) gains.set(j, matched + whole);
  }
  return gains;
}
