import type { ZoneKind } from '../document/zones.ts';
import { type Finding, pairedFindings } from './finding.ts';
import type { GoldDate, GoldTimex } from './gold.ts';
import { type Match, matchOneToOne, overlapping, pair } from './match.ts';
import type { PredictedDate } from './prediction.ts';
import { countShared, extentError, type Range, sameRange } from './range.ts';
import { countsOf, matched, type Scored } from './scored.ts';

/** Zones in which our own gold has dates (guidelines, section 2). */
const datedZones: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['title', 'heading', 'body', 'caption', 'comment']);

/** A date on either side, ready to be compared. */
interface Dated extends Range {
  readonly value: string | null;
  readonly rules: readonly string[];
}

/**
 * Dates against our own gold: EDTF values are compared, a leading article is dropped on both sides, and predictions
 * without a calendar value or outside of the annotated zones are left out.
 */
export function scoreOwnDates(gold: readonly GoldDate[], predicted: readonly PredictedDate[], text: string): Scored {
  const dates = predicted.filter((d) => d.edtf !== null && datedZones.has(d.zone));
  return scoreDates(
    gold.map((d) => ({ ...withoutArticle(d, text), value: normal(d.edtf), rules: [] })),
    dates.map((d) => ({ ...withoutArticle(d, text), value: normal(d.edtf), rules: d.rules })),
    text,
  );
}

/** Dates against TIMEX gold, all zones and types: values are compared as strings, upper-cased, `:00` seconds dropped. */
export function scoreTimex(gold: readonly GoldTimex[], predicted: readonly PredictedDate[], text: string): Scored {
  return scoreDates(
    gold.map((d) => ({ start: d.start, end: d.end, value: normal(d.value), rules: [] })),
    predicted.map((d) => ({ start: d.start, end: d.end, value: normal(d.value), rules: d.rules })),
    text,
  );
}

const normal = (value: string | null): string | null => value?.toUpperCase().replace(/(T\d\d:\d\d):00$/, '$1') ?? null;

function withoutArticle({ start, end }: Range, text: string): Range {
  const article = /^(?:the|an|a)\s+(?=\S)/i.exec(text.slice(start, end));
  return { start: start + (article?.[0].length ?? 0), end };
}

/**
 * The measures of TempEval-3, one to one: relaxed (places overlap), strict (places are the same), value (places
 * overlap, values are the same).
 */
function scoreDates(gold: readonly Dated[], predicted: readonly Dated[], text: string): Scored {
  const sameValue = ({ gold: g, predicted: p }: Match) => gold[g]!.value === predicted[p]!.value;
  const prefer = (g: number, p: number) => (sameValue({ gold: g, predicted: p }) ? 1 : 0);
  const matches = matchOneToOne(overlapping(gold, predicted, prefer));
  const count = (right: number) => matched(right, predicted.length, gold.length);
  return {
    counts: countsOf(
      ['dates.relaxed', count(matches.length)],
      ['dates.strict', count(countShared(gold, predicted))],
      ['dates.value', count(matches.filter(sameValue).length)],
    ),
    findings: pairedFindings(
      pair(gold, predicted, matches),
      (expected, found) => goldFindings(expected, found, text),
      (found) => spuriousFinding(found, text),
    ),
  };
}

function goldFindings(gold: Dated, predicted: Dated | undefined, text: string): Finding[] {
  const { start, end, value: expected } = gold;
  const shape = shapeOf(text.slice(start, end));
  const base = { start, end, expected: expected ?? 'no value', rules: predicted?.rules ?? [] };
  if (predicted === undefined) {
    return [{ ...base, measure: 'dates.relaxed', verdict: 'missed', group: `missed "${shape}"`, found: null }];
  }
  const rule = predicted.rules[0] ?? 'no rule';
  const sameValue = expected === predicted.value;
  const valueFinding: Finding = {
    ...base,
    measure: 'dates.value',
    verdict: sameValue ? 'right' : 'wrong',
    group: sameValue ? rule : `value by ${predicted.rules.join(', ') || 'no rule'}`,
    found: predicted.value ?? 'no value',
  };
  const found = text.slice(predicted.start, predicted.end);
  const extent: Finding = {
    ...base,
    measure: 'dates.strict',
    verdict: 'wrong',
    group: `${extentError(gold, predicted)} by ${rule}`,
    expected: text.slice(start, end),
    found,
  };
  return sameRange(gold, predicted) ? [valueFinding] : [extent, valueFinding];
}

function spuriousFinding({ start, end, value, rules }: Dated, text: string): Finding {
  const group = `found by ${rules[0] ?? 'no rule'}, "${shapeOf(text.slice(start, end))}"`;
  return { measure: 'dates.relaxed', verdict: 'spurious', group, start, end, expected: null, found: value, rules };
}

/** A date with what varies made the same: "the 3rd of May 1944" and "the 5th of July 1956" have one shape. */
function shapeOf(date: string): string {
  return date
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/g, 'MONTH')
    .replace(/\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/g, 'WEEKDAY')
    .replace(/\d/g, '9');
}
