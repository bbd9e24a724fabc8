import type { Finding } from './finding.ts';
import type { PredictedZone } from './prediction.ts';
import { keptZones } from './score-zones.ts';
import { wordsOf } from './words.ts';

/** Runs of so many words tell whether a block is part of a text. */
const runLength = 4;

/**
 * Blocks of a page that were kept though little of them is in the main text, or dropped though most of them is. A block
 * is compared by its runs of four words (all its words, where it has fewer). Each weighs as many words as it has.
 * @param f1 of the page, shown with its blocks.
 */
export function blockFindings(mainContent: string, zones: readonly PredictedZone[], f1: number): Finding[] {
  const main = wordsOf(mainContent);
  const runs = new Map<number, Set<string>>();
  const runsOf = (length: number) => {
    const known = runs.get(length) ?? new Set(cutRuns(main, length));
    runs.set(length, known);
    return known;
  };
  return zones.flatMap((zone) => {
    const words = wordsOf(zone.text);
    if (words.length === 0) return [];
    const length = Math.min(runLength, words.length);
    const cut = cutRuns(words, length);
    const known = runsOf(length);
    const share = cut.filter((run) => known.has(run)).length / cut.length;
    const kept = keptZones.has(zone.kind);
    return kept === share > 0.5 ? [] : [blockFinding(zone, words.length, kept, f1)];
  });
}

function cutRuns(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
}

function blockFinding({ start, end, kind, rule }: PredictedZone, words: number, kept: boolean, f1: number): Finding {
  return {
    measure: 'pages.words',
    verdict: kept ? 'spurious' : 'missed',
    group: `wrongly ${kept ? 'kept' : 'dropped'} as ${kind} by ${rule}`,
    start,
    end,
    expected: kept ? null : 'kept',
    found: kept ? kind : null,
    rules: [rule, `page F1 ${f1.toFixed(3)}`],
    weight: words,
  };
}
