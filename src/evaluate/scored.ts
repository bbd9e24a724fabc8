import type { Count, Counts } from './count.ts';
import type { Finding } from './finding.ts';

/** What a scorer makes of one article: counts by measure, and each item with its verdict. */
export interface Scored {
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

/** Counts by measure from pairs of name and count. */
export const countsOf = (...entries: readonly (readonly [string, Count])[]): Counts => new Map(entries);

/** A count of matches. */
export const matched = (right: number, predicted: number, gold: number): Count => ({
  kind: 'match',
  right,
  predicted,
  gold,
});

/** A count of a share. */
export const shareOf = (right: number, of: number): Count => ({ kind: 'share', right, of });
