import type { DatePart } from '../document/dates.ts';
import type { Fields, Meaning } from './meaning.ts';

/** The parts of a date that its own words state. */
export function statedParts(meaning: Meaning): DatePart[] {
  switch (meaning.kind) {
    case 'point':
      return partsOf(meaning.fields);
    case 'range':
      return partsOf({ ...meaning.from, ...meaning.to });
    case 'shift':
      return partsOf(meaning.fields);
    default:
      return [];
  }
}

function partsOf(fields: Fields): DatePart[] {
  const parts: DatePart[] = [];
  const hasYear = fields.year !== undefined || fields.decade !== undefined;
  if (hasYear || fields.century !== undefined) parts.push('century');
  if (hasYear || fields.shortYear !== undefined || fields.shortDecade !== undefined) parts.push('year');
  if (fields.month !== undefined || fields.season !== undefined || fields.quarter !== undefined) parts.push('month');
  if (fields.day !== undefined || fields.weekday !== undefined) parts.push('day');
  if (fields.hour !== undefined || fields.part !== undefined) parts.push('time');
  return parts;
}
