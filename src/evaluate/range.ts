/** A half-open range of the source in UTF-16 units, of gold or of a prediction. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many units two ranges share. */
export const sharedLength = (a: Range, b: Range): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether two ranges are the same. */
export const sameRange = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/** The range as a key of a map. */
export const rangeKey = ({ start, end }: Range): string => `${start}-${end}`;

/** How many places occur on both sides, each as often as on the side that has it less often. */
export function countShared(gold: readonly Range[], predicted: readonly Range[]): number {
  const left = new Map<string, number>();
  for (const range of gold) left.set(rangeKey(range), (left.get(rangeKey(range)) ?? 0) + 1);
  return predicted.filter((range) => {
    const count = left.get(rangeKey(range)) ?? 0;
    left.set(rangeKey(range), count - 1);
    return count > 0;
  }).length;
}

/** How the place of a prediction differs from gold. */
export function extentError(gold: Range, predicted: Range): string {
  const starts = Math.sign(predicted.start - gold.start);
  const ends = Math.sign(predicted.end - gold.end);
  if (starts * ends > 0) return 'place shifted';
  return starts > 0 || ends < 0 ? 'place too short' : 'place too long';
}
