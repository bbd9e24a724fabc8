import type { ArticleRecord } from '../record/schema.ts';
import type { JsonFile } from './article-file.ts';
import type { Finding } from './finding.ts';

/** Checks that dates, the mentions of each entity and events rise by position, and that first days come before last ones. */
export function checkOrder(file: JsonFile<ArticleRecord>): Finding[] {
  const { dates, entities, events } = file.record;
  const mentions = entities.flatMap(({ mentions }, i) => rising(file, `entities[${i}].mentions`, mentions));
  const triggers = rising(
    file,
    'events',
    events.map(({ trigger }) => trigger),
  );
  return [...rising(file, 'dates', dates), ...mentions, ...triggers, ...inverted(file)];
}

function rising(
  { finding }: JsonFile<ArticleRecord>,
  list: string,
  spans: readonly { readonly start: number }[],
): Finding[] {
  return spans.flatMap(({ start }, i) => {
    const before = spans[i - 1];
    if (!before || before.start <= start) return [];
    return [finding(`${list}[${i}]`, `${list}[${i}] begins at ${start}, before ${list}[${i - 1}] at ${before.start}`)];
  });
}

function inverted({ record, finding }: JsonFile<ArticleRecord>): Finding[] {
  const dates = record.dates.map((date, i) => [`dates[${i}]`, date] as const);
  const eventDates = record.events.map((event, i) => [`events[${i}].date`, event.date] as const);
  return [...dates, ...eventDates].flatMap(([name, date]) => {
    if (!date?.earliest || !date.latest || dayNumber(date.earliest) <= dayNumber(date.latest)) return [];
    return [finding(`${name}.earliest`, `${name} runs from ${date.earliest} back to ${date.latest}`)];
  });
}

/** A number that rises with the day: years before 1 BC are negative, so strings do not compare. */
function dayNumber(day: string): number {
  const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return Number(year) * 10000 + Number(month) * 100 + Number(date);
}
