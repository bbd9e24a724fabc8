import type { Fields } from '../meaning.ts';
import { isPoint, type PointValue } from '../value.ts';
import { type Placed, yearOf } from './clock.ts';
import type { Draft } from './draft.ts';
import { monthOf } from './infer-year.ts';
import { type Context, type Resolved, resolved } from './resolve.ts';
import { resolvePoint, wholeTrail } from './resolve-point.ts';
import { resolveDuration, resolveShift } from './resolve-shift.ts';

/** Gives each expression of one running text its value, in reading order; dates that stand in the story's own voice move its clock. */
export function anchorDates(drafts: readonly Draft[], context: Context): Resolved[] {
  return drafts.map((draft) => {
    const result = resolveDraft(draft, context);
    const value = pointOf(result);
    if (value) context.placed.set(draft.index, value);
    if (value && movesClock(draft)) context.clock.move({ value, index: draft.index });
    else if (value && isNoted(draft)) context.clock.note({ value, index: draft.index });
    return result;
  });
}

function resolveDraft(draft: Draft, context: Context): Resolved {
  const { meaning } = draft;
  switch (meaning.kind) {
    case 'point':
      return resolvePoint(draft, habitual(meaning.fields, context), context);
    case 'range':
      return resolveRange(draft, meaning.from, meaning.to, context);
    case 'shift':
      return resolveShift(meaning, context);
    case 'duration':
      return resolveDuration(meaning, context);
    case 'anniversary':
      return resolveAnniversary(draft, meaning.count, context);
    default:
      return resolved(meaning);
  }
}

/** An ambiguous numeric date, read the way that the document's other numeric dates are written. */
function habitual(fields: Fields, { dayFirst }: Context): Fields {
  if (fields.dayFirst === undefined || dayFirst === null || dayFirst === fields.dayFirst) return fields;
  return { ...fields, day: fields.month as number, month: fields.day as number };
}

function resolveRange(draft: Draft, from: Fields, to: Fields, context: Context): Resolved {
  const start = resolvePoint(draft, from, context);
  const end = resolvePoint(draft, to, context);
  if (!isPoint(start.value) || !isPoint(end.value)) return start;
  return { value: { kind: 'range', from: start.value, to: end.value }, inferred: start.inferred, problems: [] };
}

/** The 31st anniversary, in 1989, of something dated June 1958: June 1989. Only the year where nothing fits. */
function resolveAnniversary(draft: Draft, count: number, context: Context): Resolved {
  const { clock, placed } = context;
  const now = yearBehind(draft, context) ?? clock.year;
  if (!now) return resolved({ kind: 'partial', timex: 'XXXX-XX-XX' });
  const year = yearOf(now.value);
  const inYear = wholeTrail({ kind: 'year', year }, now, 'narrative-year');
  const first = placed.firstInYear(year - count);
  if (first && 'month' in first.value) {
    const { value } = first;
    const again: PointValue = value.kind === 'day' ? { ...value, year } : { kind: 'month', year, month: value.month };
    return resolved(again, [...wholeTrail(again, first, 'anniversary-of'), ...inYear]);
  }
  return resolved({ kind: 'year', year }, inYear);
}

/** "the 100th anniversary of her prize, in 2011": the year that follows. */
function yearBehind({ index, sentence, text, until }: Draft, { drafts }: Context): Placed | null {
  const next = drafts[index + 1];
  if (next?.sentence !== sentence || next.meaning.kind !== 'point') return null;
  const { year } = next.meaning.fields;
  const near = /^,? (in|on|of) $/.test(text.slice(until, next.at));
  return near && year !== undefined ? { value: { kind: 'year', year }, index: next.index } : null;
}

/** The point where the story stands after a date: the end of a range. */
function pointOf({ value }: Resolved): PointValue | null {
  if (value.kind === 'range') return value.from ?? value.to;
  return isPoint(value) ? value : null;
}

/**
 * Quotations and asides do not move the story, nor does a look back ("12 days earlier"). A bare year moves it where it
 * opens the sentence or is a heading; elsewhere it mostly belongs to something else ("the 1960 elections").
 */
function movesClock(draft: Draft): boolean {
  const { meaning } = draft;
  if (draft.aside || draft.quoted) return false;
  if (meaning.kind === 'shift') return meaning.origin === 'narrative' && meaning.count >= 0;
  return meaning.kind !== 'anniversary' && (draft.fronted || !isBareYear(draft) || isWhen(draft));
}

/** "in 1781": when it happened, where the sentence does not look ahead. */
function isWhen({ text, at }: Draft): boolean {
  return (
    /\b(in|during|throughout) $/i.test(text.slice(Math.max(0, at - 12), at)) &&
    !ahead.test(text.slice(Math.max(0, at - 150), at + 80))
  );
}

const ahead =
  /\b(would|will|plan|plans|planned|project|projected|until|aim|expect|expected|hope|hoped|intended|scheduled|had)\b/i;

function isNoted({ aside, quoted, meaning }: Draft): boolean {
  return !aside && !quoted && meaning.kind === 'point';
}

function isBareYear({ meaning }: Draft): boolean {
  if (meaning.kind === 'range') return meaning.from.month === undefined;
  if (meaning.kind !== 'point') return false;
  const { day, weekday } = meaning.fields;
  return monthOf(meaning.fields) === null && day === undefined && weekday === undefined;
}
