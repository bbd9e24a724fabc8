/**
 * What was counted for one measure. Counts of several articles are added up before a figure is made of them (micro
 * average); only a `mean` averages over articles.
 */
export type Count = MatchCount | ShareCount | MeanCount;

/** Things found against things that are there: precision, recall and F1. */
export interface MatchCount {
  readonly kind: 'match';
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

/** How many of a number of things are right. */
export interface ShareCount {
  readonly kind: 'share';
  readonly right: number;
  readonly of: number;
}

/** Sums of the precision, recall and F1 of single articles. */
export interface MeanCount {
  readonly kind: 'mean';
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly of: number;
}

/** What a count comes to, between 0 and 1; `null` where there was nothing to measure. */
export interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
  /** F1, or the share. The figure that floors hold on to. */
  readonly score: number | null;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * Precision, recall and F1 of a count. Nothing predicted where something is there scores 0, and so does something
 * predicted where nothing is there; nothing on both sides is no measurement (`null`).
 */
export function figuresOf(count: Count): Figures {
  switch (count.kind) {
    case 'share':
      return { precision: null, recall: null, score: ratio(count.right, count.of) };
    case 'mean':
      return {
        precision: ratio(count.precision, count.of),
        recall: ratio(count.recall, count.of),
        score: ratio(count.f1, count.of),
      };
    case 'match':
      return {
        precision: ratio(count.right, count.predicted),
        recall: ratio(count.right, count.gold),
        score: ratio(2 * count.right, count.predicted + count.gold),
      };
  }
}

/** Named counts: `dates.relaxed`, `events.trigger` ... The part before the dot is the layer. */
export type Counts = ReadonlyMap<string, Count>;

/** Adds up counts by name; the names keep the order in which they first came. */
export function addCounts(all: readonly Counts[]): Map<string, Count> {
  const sums = new Map<string, Count>();
  for (const counts of all) {
    for (const [measure, count] of counts) {
      const sum = sums.get(measure);
      sums.set(measure, sum === undefined ? count : add(measure, sum, count));
    }
  }
  return sums;
}

function add(measure: string, a: Count, b: Count): Count {
  if (a.kind !== b.kind) throw new Error(`The measure ${measure} is counted in two ways: ${a.kind} and ${b.kind}`);
  const total: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b))
    if (typeof value === 'number') total[key] = (total[key] as number) + value;
  return total as unknown as Count;
}
