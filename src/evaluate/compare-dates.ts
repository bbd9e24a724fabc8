import { edtfDays, oneContainsOther } from './edtf-days.ts';
import type { EventPair } from './match-events.ts';

const normal = (edtf: string): string => edtf.toUpperCase().replace(/(T\d\d:\d\d):00/g, '$1');

/**
 * Whether the date of a matched event is right: the same EDTF value as one that the gold allows, or none where the
 * gold has none.
 * @param lenient whether it is enough that one value contains the other.
 */
export function isDateRight({ gold, predicted }: EventPair, lenient: boolean): boolean {
  return (gold.dates ?? []).some((date) => sameDate(date, predicted.date, lenient));
}

function sameDate(a: string | null, b: string | null, lenient: boolean): boolean {
  if (a === null || b === null) return a === b;
  if (normal(a) === normal(b)) return true;
  const [x, y] = [edtfDays(a), edtfDays(b)];
  return lenient && x !== undefined && y !== undefined && oneContainsOther(x, y);
}
