/** First and last day that an EDTF value allows, as numbers that rise with time; infinite where it is open. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Months of the codes for seasons (21 spring ... 24 winter) and quarters (33 to 36) of ISO 8601-2; winter ends in the next year. */
const seasons: ReadonlyMap<number, readonly [first: number, last: number]> = new Map([
  [21, [3, 5]],
  [22, [6, 8]],
  [23, [9, 11]],
  [24, [12, 14]],
  [33, [1, 3]],
  [34, [4, 6]],
  [35, [7, 9]],
  [36, [10, 12]],
]);

/** The days of an EDTF value, or `undefined` where it is none that is used here. Qualifiers (`~`, `?`, `%`) are passed over. */
export function edtfDays(edtf: string): Days | undefined {
  const ends = edtf.replace(/[~?%]/g, '').split('/');
  if (ends.length > 2) return undefined;
  const [first, last] = [ends[0]!, ends.at(-1)!].map((end) => (end === '..' || end === '' ? 'open' : dayOf(end)));
  if (first === undefined || last === undefined) return undefined;
  return {
    first: first === 'open' ? Number.NEGATIVE_INFINITY : (first as Days).first,
    last: last === 'open' ? Number.POSITIVE_INFINITY : (last as Days).last,
  };
}

/** Whether all days of one value are days of the other: the lenient way to compare dates. */
export function oneContainsOther(a: Days, b: Days): boolean {
  const holds = (outer: Days, inner: Days) => outer.first <= inner.first && inner.last <= outer.last;
  return holds(a, b) || holds(b, a);
}

function dayOf(date: string): Days | undefined {
  const parts = /^(-?)(\d[\dX]{3})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T.*)?$/i.exec(date);
  if (parts === null) return undefined;
  const [, sign, year, month, day] = parts;
  const years = [year!.replace(/X/gi, '0'), year!.replace(/X/gi, '9')].map((y) => Number(`${sign}${y}`));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const months = monthsOf(month);
  if (months === undefined) return undefined;
  const known = day !== undefined && !/X/i.test(day);
  return {
    first: number(from, months[0], known ? Number(day) : 1),
    last: number(to, months[1], known ? Number(day) : 31),
  };
}

function monthsOf(month: string | undefined): readonly [number, number] | undefined {
  if (month === undefined || /X/i.test(month)) return [1, 12];
  const code = Number(month);
  return code >= 1 && code <= 12 ? [code, code] : seasons.get(code);
}

/** Days in order, as if all months had 31 days: enough to compare, and no calendar is needed. */
const number = (year: number, month: number, day: number): number => (year * 12 + month) * 31 + day;
