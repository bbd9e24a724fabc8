import type { Article, DateLayer, DateMention, PageMetadata, Sentence, Zone } from '../document.ts';
import type { View } from '../text/view.ts';
import { anchorDates } from './anchor/anchor-dates.ts';
import { NarrativeClock } from './anchor/clock.ts';
import { isNarrative } from './anchor/document-kind.ts';
import type { Draft } from './anchor/draft.ts';
import type { Resolved } from './anchor/resolve.ts';
import { boundsOf, writeDay } from './bounds.ts';
import type { Day } from './calendar.ts';
import { checkDate } from './check-dates.ts';
import { draftDates } from './draft-dates.ts';
import { toEdtf } from './edtf.ts';
import { findPublished } from './find-published.ts';
import type { Fields } from './meaning.ts';
import { groupByClock, startOf } from './running-texts.ts';
import { statedParts } from './stated-parts.ts';
import { toTimex } from './timex.ts';
import { type PointValue, precisionOf } from './value.ts';

/** What the dates of an article are found from. */
export interface DateInput {
  readonly article: Article;
  readonly view: View;
  readonly zones: readonly Zone[];
  readonly metadata: PageMetadata;
  readonly sentences: readonly Sentence[];
}

/** Finds all temporal expressions of an article and what they mean. */
export function findDates(input: DateInput): DateLayer {
  const first = draftDates(input, true);
  const { published, day } = findPublished(input, first);
  const narrative = isNarrative(day, statedFields(first), speechShifts(first));
  const drafts = narrative ? first : draftDates(input, false);
  const dayFirst = habitOf(drafts);
  const results = new Map<number, Resolved>();
  const placed = new Map<number, PointValue>();
  for (const text of groupByClock(input, drafts)) {
    const start = startOf(input, text, narrative ? null : day);
    const clock = new NarrativeClock(start);
    const context = { narrative, published: start, clock, drafts, dayFirst };
    anchorDates(text, context, placed).forEach((result, i) => {
      results.set((text[i] as Draft).index, result);
    });
  }
  const mentions = drafts.map((draft) =>
    mention(input.view, draft, results.get(draft.index) as Resolved, day, dayFirst),
  );
  return { mentions, published };
}

const statedFields = (drafts: readonly Draft[]): Fields[] =>
  drafts.flatMap(({ meaning }) =>
    meaning.kind === 'point' ? [meaning.fields] : meaning.kind === 'range' ? [meaning.from] : [],
  );
const speechShifts = (drafts: readonly Draft[]): number =>
  drafts.filter(
    ({ meaning, rule }) => rule === 'day-from-speech' || (meaning.kind === 'shift' && meaning.origin === 'speech'),
  ).length;

/** Whether the document's numeric dates have the day first, by those that can be read in one way only. */
function habitOf(drafts: readonly Draft[]): boolean | null {
  let balance = 0;
  for (const { meaning, rule, text, at } of drafts) {
    if (rule !== 'numeric-date' || meaning.kind !== 'point' || meaning.fields.dayFirst !== undefined) continue;
    const first = Number(/\d+/.exec(text.slice(at))?.[0]);
    if (meaning.fields.day !== meaning.fields.month) balance += first === meaning.fields.day ? 1 : -1;
  }
  return balance === 0 ? null : balance > 0;
}

function mention(
  view: View,
  draft: Draft,
  result: Resolved,
  published: Day | null,
  dayFirst: boolean | null,
): DateMention {
  const { value, inferred } = result;
  const { earliest, latest } = boundsOf(value);
  return {
    span: view.span(draft.start, draft.end),
    sentence: draft.sentence,
    type: draft.type,
    value: toTimex(value),
    mod: draft.mod,
    edtf: toEdtf(value, draft.mod === 'APPROX'),
    earliest: earliest && writeDay(earliest),
    latest: latest && writeDay(latest),
    precision: precisionOf(value),
    stated: statedParts(draft.meaning),
    inferred,
    rule: draft.rule,
    problems: [...result.problems, ...checkDate(draft, value, published, dayFirst)],
  };
}
