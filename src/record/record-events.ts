import type { Event, EventDate } from '../document/events.ts';
import type { Extraction } from '../document/extraction.ts';
import type { Sentence } from '../document/language.ts';
import type { Zone } from '../document/zones.ts';
import { recordId } from './record-id.ts';
import type { EventRecord } from './schema.ts';
import type { SpanRecorder } from './span-recorder.ts';
import type { RecordIds } from './to-record.ts';

/** The output record of an event. */
export function recordEvent(extraction: Extraction, event: Event, recorder: SpanRecorder, ids: RecordIds): EventRecord {
  const { article, view, sentences, zones } = extraction;
  const sentence = sentences[event.sentence] as Sentence;
  const trigger = recorder.span(event.trigger);
  const entityId = (index: number | null) => (index === null ? null : (ids.entities[index] as string));
  return {
    id: recordId('e', article.sha256, trigger, event.type),
    type: event.type,
    zone: (zones[sentence.zone] as Zone).kind,
    trigger: { ...trigger, lemma: event.lemma },
    sentence: recorder.span(sentence.span),
    date: event.date && recordEventDate(event.date, ids),
    participants: event.participants.map(({ role, span, head, entity }) => ({
      role,
      ...recorder.span(span),
      head: view.read(head),
      entity: entityId(entity),
    })),
    amounts: event.amounts.map(({ span, value, unit, approximate }) => ({
      ...recorder.span(span),
      ...{ value, unit, approximate },
    })),
    realis: event.realis,
    attribution: event.attribution && {
      ...recorder.span(event.attribution.span),
      entity: entityId(event.attribution.entity),
    },
    confidence: event.confidence,
    rules: [...event.rules],
  };
}

function recordEventDate(date: EventDate, ids: RecordIds): EventRecord['date'] {
  const { edtf, earliest, latest, precision, basis } = date;
  return { edtf, earliest, latest, precision, basis, evidence: date.evidence.map((i) => ids.dates[i] as string) };
}
