import type { Extraction } from '../document/extraction.ts';
import type { Zone, ZoneKind } from '../document/zones.ts';
import { recordDate } from './record-dates.ts';
import { recordEntity } from './record-entities.ts';
import { recordEvent } from './record-events.ts';
import { recordId } from './record-id.ts';
import { type ArticleRecord, articleRecord, type SpanRecord } from './schema.ts';
import { SpanRecorder } from './span-recorder.ts';

/** What layers refer to each other by: the ids of dates and entities, in the order of their layers. */
export interface RecordIds {
  readonly dates: readonly string[];
  readonly entities: readonly string[];
}

/**
 * The output record of one article, checked against the schema.
 * @throws ZodError where a stage broke the contract, with the path of the field.
 */
export function toRecord(extraction: Extraction): ArticleRecord {
  const recorder = new SpanRecorder(extraction.view);
  const ids = idsOf(extraction, recorder);
  return articleRecord.parse({
    schema: 'eventspan/article/1',
    article: recordArticle(extraction, recorder),
    zones: extraction.zones.map((zone) => recordZone(zone, recorder)),
    dates: extraction.dates.mentions.map((_, i) => recordDate(extraction, i, recorder, ids)),
    entities: extraction.entities.map((entity, i) => recordEntity(entity, recorder, ids.entities[i] as string)),
    events: extraction.events.map((event) => recordEvent(extraction, event, recorder, ids)),
    errors: [...extraction.errors],
  });
}

function idsOf({ article, view, dates, entities }: Extraction, recorder: SpanRecorder): RecordIds {
  const rangeOf = (span: Parameters<typeof view.toSource>[0]) => recorder.range(view.toSource(span));
  return {
    dates: dates.mentions.map(({ span, type }) => recordId('d', article.sha256, rangeOf(span), type)),
    entities: entities.map(({ mentions, type }) => {
      const first = mentions[0];
      if (!first) throw new RangeError(`An entity of type ${type} has no mention`);
      return recordId('n', article.sha256, rangeOf(first.span), type);
    }),
  };
}

function recordArticle(extraction: Extraction, recorder: SpanRecorder): ArticleRecord['article'] {
  const { article, metadata, dates } = extraction;
  const { path, sha256, bytes, encoding, format } = article;
  return {
    ...{ path, sha256, bytes, encoding, format },
    title: recorder.cited(metadata.title) ?? firstZone(extraction, 'title', recorder),
    byline: recorder.cited(metadata.author) ?? firstZone(extraction, 'byline', recorder),
    published: recordPublished(dates.published, extraction, recorder),
    url: article.stated.url ?? metadata.url?.text ?? null,
    site: metadata.siteName?.text ?? null,
    language: extraction.language,
  };
}

function recordPublished(
  published: Extraction['dates']['published'],
  { view }: Extraction,
  recorder: SpanRecorder,
): ArticleRecord['article']['published'] {
  if (!published) return null;
  const { edtf, source } = published;
  return { edtf, from: source === 'stated' ? source : recorder.source(source, view.quote(source)) };
}

/** The text of the first zone of a kind, without outer white space. */
function firstZone({ zones, view }: Extraction, kind: ZoneKind, recorder: SpanRecorder): SpanRecord | null {
  const zone = zones.find((z) => z.kind === kind && view.read(z.span).trim() !== '');
  if (!zone) return null;
  const text = view.read(zone.span);
  const start = zone.span.start + (text.length - text.trimStart().length);
  return recorder.span(view.span(start, start + text.trim().length));
}

function recordZone({ source, kind, rule, comment }: Zone, recorder: SpanRecorder): ArticleRecord['zones'][number] {
  const zone = { ...recorder.range(source), zone: kind, rule, digest: recorder.digest(source) };
  if (!comment) return zone;
  const { author, posted, depth } = comment;
  const date = posted && { edtf: posted.text, span: recorder.source(posted.source, posted.text) };
  return { ...zone, comment: { author: recorder.cited(author), posted: date, depth } };
}
