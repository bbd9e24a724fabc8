import type { Article } from '../document/article.ts';
import type { PageMetadata } from '../document/clean.ts';
import type { DateLayer, DateMention } from '../document/dates.ts';
import type { Sentence } from '../document/language.ts';
import type { Zone } from '../document/zones.ts';
import type { View } from '../text/view.ts';
import { anchorDates } from './anchor/anchor-dates.ts';
import { NarrativeClock } from './anchor/clock.ts';
import { tellsStory } from './anchor/document-kind.ts';
import type { Draft } from './anchor/draft.ts';
import { PlacedDates } from './anchor/placed-dates.ts';
import type { Resolved } from './anchor/resolve.ts';
import { readStatedDates } from './anchor/stated-dates.ts';
import { boundsOf, writeDay } from './bounds.ts';
import type { Day } from './calendar.ts';
import { checkDate } from './check-dates.ts';
import { draftDates } from './draft-dates.ts';
import { toEdtf } from './edtf.ts';
import { findPublished } from './find-published.ts';
import { groupByClock, postedOn } from './running-texts.ts';
import { statedParts } from './stated-parts.ts';
import { toTimex } from './timex.ts';
import { precisionOf } from './value.ts';

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
  const narrative = tellsStory(day, first);
  const drafts = narrative ? first : draftDates(input, false);
  const results = anchorAll(input, drafts, day, narrative);
  const dayFirst = habitOf(drafts);
  const mentions = drafts.map((draft) =>
    mention(input.view, draft, results.get(draft.index) as Resolved, day, dayFirst),
  );
  return { mentions, published };
}

/** Places every date, each running text of the article by its own clock. A comment is of its own kind, too. */
function anchorAll(input: DateInput, drafts: readonly Draft[], day: Day | null, narrative: boolean) {
  const results = new Map<number, Resolved>();
  const shared = { drafts, dayFirst: habitOf(drafts), stated: readStatedDates(drafts), placed: new PlacedDates() };
  for (const text of groupByClock(input, drafts)) {
    const posted = postedOn(input, text);
    const story = posted ? tellsStory(posted, text) : narrative;
    const published = posted ?? day;
    const clock = new NarrativeClock(story ? null : published);
    anchorDates(text, { ...shared, narrative: story, published, clock }).forEach((result, i) => {
      results.set((text[i] as Draft).index, result);
    });
  }
  return results;
}

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
