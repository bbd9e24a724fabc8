import type { Entity } from '../document/entities.ts';
import type { EntityRecord } from './schema.ts';
import type { SpanRecorder } from './span-recorder.ts';

/** The output record of an entity with all its mentions. */
export function recordEntity({ type, name, mentions }: Entity, recorder: SpanRecorder, id: string): EntityRecord {
  return {
    ...{ id, type, name },
    mentions: mentions.map(({ span, form, confidence, rule }) => ({ ...recorder.span(span), form, confidence, rule })),
  };
}
