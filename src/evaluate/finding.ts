import type { Paired } from './match.ts';
import type { Range } from './range.ts';

/** How a gold item or a prediction fared. `wrong`: matched, but the value is another. */
export type Verdict = 'right' | 'missed' | 'spurious' | 'wrong';

/** One item that was scored: what was expected at a place, what was found, and by which rules. */
export interface Finding extends Range {
  /** The measure that it belongs to, e.g. `events.trigger`. */
  readonly measure: string;
  readonly verdict: Verdict;
  /** What it has in common with others, to be counted together: a lemma, a pair of types, a rule. */
  readonly group: string;
  /** What is expected; `null` for a spurious prediction. */
  readonly expected: string | null;
  /** What was found; `null` for a missed one. */
  readonly found: string | null;
  /** The rules that made the prediction; empty for what was missed. */
  readonly rules: readonly string[];
  /** What it counts when groups are sorted; 1 unless said otherwise (words, for blocks of pages). */
  readonly weight?: number;
  /** How it reads, where the source is markup. */
  readonly text?: string;
  /** How right it is, between 0 and 1, where that is a matter of degree (pages). */
  readonly score?: number;
}

/** The findings of a matching: those of each gold item with what it is matched to, then one for each prediction left over. */
export function pairedFindings<G, P>(
  { pairs, spurious }: Paired<G, P>,
  goldFindings: (gold: G, predicted: P | undefined) => Finding | readonly Finding[],
  spuriousFinding: (predicted: P) => Finding,
): Finding[] {
  return [...pairs.flatMap(([gold, predicted]) => goldFindings(gold, predicted)), ...spurious.map(spuriousFinding)];
}
