import type { DateLayer } from '../document/dates.ts';
import type { Draft } from './anchor/draft.ts';
import type { Day } from './calendar.ts';
import { isDay } from './calendar.ts';
import type { DateInput } from './find-dates.ts';

/** EDTF of the day of publication, with what it was read from, and the day itself where it is known to the day. */
export interface Publication {
  readonly published: DateLayer['published'];
  readonly day: Day | null;
}

/**
 * When the article was published: what a person states, else what the page says of itself, else a whole date in a
 * byline or a dateline. Never today.
 */
export function findPublished(input: DateInput, drafts: readonly Draft[]): Publication {
  const { article, metadata, zones, sentences, view } = input;
  const stated = article.stated.published;
  if (stated) return { published: { edtf: stated, source: 'stated' }, day: readDay(stated) };
  if (metadata.published) {
    const { text, source } = metadata.published;
    return { published: { edtf: text, source }, day: readDay(text) };
  }
  for (const draft of drafts) {
    const kind = zones[sentences[draft.sentence]?.zone ?? -1]?.kind;
    const day = wholeDay(draft);
    if (!day || !(kind === 'byline' || (kind === 'body' && isDateline(draft)))) continue;
    const edtf = `${String(day.year).padStart(4, '0')}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
    return { published: { edtf, source: view.toSource(view.span(draft.start, draft.end)) }, day };
  }
  return { published: null, day: null };
}

function readDay(edtf: string): Day | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(edtf);
  const day = m && { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  return day && isDay(day) ? day : null;
}

function wholeDay({ meaning }: Draft): Day | null {
  if (meaning.kind !== 'point') return null;
  const { year, month, day } = meaning.fields;
  if (year === undefined || month === undefined || day === undefined) return null;
  return isDay({ year, month, day }) ? { year, month, day } : null;
}

/** "BUDAPEST, Nov. 4, 1956 (AP) -": a place in capitals, the date, and a dash, a bracket or the line's end. */
function isDateline({ text, at, until }: Draft): boolean {
  return (
    /^\p{Lu}[\p{Lu} .,'’-]{2,40}[,(] ?$/u.test(text.slice(0, at)) && /^[,)]?\s*(\(|[-–—]|$)/.test(text.slice(until))
  );
}
