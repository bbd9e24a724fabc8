import type { DateMention, Precision } from '../document/dates.ts';

/** A time that an event may have, with what it was read from. */
export interface Moment {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: Precision | null;
  /** Indexes of date mentions. */
  readonly evidence: readonly number[];
}

const simple = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.*)?)?)?$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A mention as a time; `null` where it has no calendar value. */
export function momentOf(mention: DateMention, index: number): Moment | null {
  const { edtf, earliest, latest, precision } = mention;
  return edtf === null ? null : { edtf, earliest, latest, precision, evidence: [index] };
}

/** A day as a time, read from nothing in the text. */
export function dayMoment(day: string): Moment {
  return { edtf: day, earliest: day, latest: day, precision: 'day', evidence: [] };
}

/** The day, month or year around a finer time; `null` where the time is no finer. */
export function coarsen(moment: Moment, to: 'day' | 'month' | 'year'): Moment | null {
  const parts = simple.exec(moment.edtf);
  if (parts === null) return null;
  const [, year, month, day, time] = parts as unknown as [string, string, string?, string?, string?];
  const { evidence } = moment;
  if (to === 'day') return time === undefined ? null : { ...dayMoment(`${year}-${month}-${day}`), evidence };
  if (month === undefined || (to === 'month' && day === undefined)) return null;
  if (to === 'year') {
    return { edtf: year, earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year', evidence };
  }
  const edtf = `${year}-${month}`;
  const last = lastDay(Number(year), Number(month));
  return { edtf, earliest: `${edtf}-01`, latest: `${edtf}-${last}`, precision: 'month', evidence };
}

/** The stretch from one time to a later one; `null` where they do not follow each other. */
export function stretch(from: Moment, to: Moment): Moment | null {
  if (!simple.test(from.edtf) || !simple.test(to.edtf)) return null;
  if (from.earliest === null || to.latest === null || from.earliest >= to.latest) return null;
  return {
    edtf: `${from.edtf}/${to.edtf}`,
    earliest: from.earliest,
    latest: to.latest,
    precision: 'range',
    evidence: [...from.evidence, ...to.evidence],
  };
}

/** Everything up to a time, or from it on. */
export function openStretch(moment: Moment, side: 'until' | 'since'): Moment | null {
  if (!simple.test(moment.edtf)) return null;
  const { evidence } = moment;
  return side === 'until'
    ? { edtf: `../${moment.edtf}`, earliest: null, latest: moment.latest, precision: 'range', evidence }
    : { edtf: `${moment.edtf}/..`, earliest: moment.earliest, latest: null, precision: 'range', evidence };
}

function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (daysOfMonth[month - 1] ?? 31);
}
