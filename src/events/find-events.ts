import type { Event } from '../document/events.ts';
import { decideEvents } from './decide-events.ts';
import type { EventInput } from './event-input.ts';
import { trainedModels } from './models.ts';

export type { EventInput } from './event-input.ts';

/** Finds what happened, rising by trigger. Only titles, body text and captions make events. */
export function findEvents(input: EventInput): Event[] {
  return decideEvents(input, trainedModels());
}
