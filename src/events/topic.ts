import { type EventType, eventTypes } from '../document/events.ts';
import type { Candidate } from './find-candidates.ts';

/** What an article is about: the share of each type, and of each family of types, in all that its words may tell. */
export interface Topic {
  /** Between 0 and 1; takes a type or a family (`Contest`). */
  share(name: string): number;
}

/**
 * Weighs the candidates of a whole article. One word leaves open what it tells ("defeated", "captured", "lost"); the
 * words around it, in the other sentences too, do not all leave open the same.
 */
export function topicOf(candidates: readonly Candidate[]): Topic {
  const sums = new Map<string, number>();
  let total = 0;
  const add = (name: string, weight: number) => sums.set(name, (sums.get(name) ?? 0) + weight);
  for (const { options } of candidates) {
    const all = options.reduce((sum, { prior }) => sum + prior ** 2, 0);
    for (const { type, prior, fit } of options) {
      if (fit === 'unmet') continue;
      const weight = (prior / 10) * (prior ** 2 / all);
      add(type, weight);
      add(familyOf(type), weight);
      total += weight;
    }
  }
  return { share: (name) => (total === 0 ? 0 : (sums.get(name) ?? 0) / total) };
}

const families = Object.fromEntries(eventTypes.map((type) => [type, type.split('.')[0]])) as Record<EventType, string>;

/** The family of a type: `Contest` of `Contest.Win`. */
export function familyOf(type: EventType): string {
  return families[type];
}
