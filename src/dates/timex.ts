import type { PointValue, TimeValue, Value } from './value.ts';

/** A number with leading zeros. */
export const pad = (number: number, length: number): string => String(Math.abs(number)).padStart(length, '0');

/** TIMEX3 value attribute. Years before Christ are written `BC0490`, as TIMEX2 and TIMEX3 have it. */
export function toTimex(value: Value): string {
  switch (value.kind) {
    case 'duration':
    case 'set':
    case 'partial':
      return value.timex;
    case 'reference':
      return value.reference;
    case 'range':
      return `${value.from ? pointToTimex(value.from) : '..'}/${value.to ? pointToTimex(value.to) : '..'}`;
    default:
      return pointToTimex(value);
  }
}

const yearToTimex = (year: number): string => (year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`);

function pointToTimex(value: PointValue): string {
  if (value.kind === 'century') return `${value.bc ? 'BC' : ''}${pad(value.century, 2)}`;
  if (value.kind === 'decade') return `${value.bc ? 'BC' : ''}${pad(value.decade, 3)}`;
  const year = yearToTimex(value.year);
  switch (value.kind) {
    case 'year':
      return year;
    case 'half':
      return `${year}-H${value.half}`;
    case 'quarter':
      return `${year}-Q${value.quarter}`;
    case 'season':
      return `${year}-${value.season}`;
    case 'month':
      return `${year}-${pad(value.month, 2)}`;
    case 'week':
      return `${year}-W${pad(value.week, 2)}`;
    case 'weekend':
      return `${year}-W${pad(value.week, 2)}-WE`;
    case 'some-day':
      return `${year}-${pad(value.month, 2)}-XX`;
    case 'some-day-of-year':
      return `${year}-XX-XX`;
    case 'day':
      return `${year}-${pad(value.month, 2)}-${pad(value.day, 2)}${value.part ? `T${value.part}` : ''}`;
    case 'time':
      return `${year}-${pad(value.month, 2)}-${pad(value.day, 2)}T${clock(value)}`;
  }
}

/** `05:15`, `05:15:30Z`; an hour without minutes is written `05:00`, as TimeML's corpora do. */
export function clock({ hour, minute, second, zone }: Pick<TimeValue, 'hour' | 'minute' | 'second' | 'zone'>): string {
  return `${pad(hour, 2)}:${pad(minute ?? 0, 2)}${second === null ? '' : `:${pad(second, 2)}`}${zone ?? ''}`;
}
