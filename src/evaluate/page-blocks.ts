import type { Finding } from './finding.ts';
import type { PredictedZone } from './prediction.ts';
import { keptZones } from './score-zones.ts';
import { wordsOf } from './words.ts';

/** Runs of so many words tell whether a block is part of a text. */
const runLength = 4;

/**
 * Blocks of a page that were kept though little of them is in the main text, or dropped though most of them is. A block
 * is compared by its runs of four words (all its words, where it has fewer). Each weighs as many words as it has.
 */
export function blockFindings(mainContent: string, zones: readonly PredictedZone[]): Finding[] {
  const main = new Runs(wordsOf(mainContent));
  return zones.flatMap((zone) => {
    const words = wordsOf(zone.text);
    const kept = keptZones.has(zone.kind);
    if (words.length === 0 || kept === main.share(words) > 0.5) return [];
    return [blockFinding(zone, words.length, kept)];
  });
}

/** The runs of words of a text, by their length, cut when they are first asked for. */
class Runs {
  private readonly byLength = new Map<number, ReadonlySet<string>>();

  constructor(private readonly words: readonly string[]) {}

  /** The share of the runs of some words that occur in the text. */
  share(words: readonly string[]): number {
    const length = Math.min(runLength, words.length);
    const runs = cutRuns(words, length);
    const known = this.byLength.get(length) ?? new Set(cutRuns(this.words, length));
    this.byLength.set(length, known);
    return runs.filter((run) => known.has(run)).length / runs.length;
  }
}

function cutRuns(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
}

function blockFinding({ start, end, kind, rule, text }: PredictedZone, words: number, kept: boolean): Finding {
  return {
    measure: 'pages.words',
    verdict: kept ? 'spurious' : 'missed',
    group: `wrongly ${kept ? 'kept' : 'dropped'} as ${kind} by ${rule}`,
    start,
    end,
    text: text.replace(/\s+/g, ' ').trim(),
    expected: kept ? null : 'kept',
    found: kept ? kind : null,
    rules: [rule],
    weight: words,
  };
}
