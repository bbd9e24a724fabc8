import { addCounts } from './count.ts';
import type { GoldLayers } from './gold.ts';
import type { Prediction } from './prediction.ts';
import { scoreOwnDates, scoreTimex } from './score-dates.ts';
import { scoreEvents } from './score-events.ts';
import { scoreInventory } from './score-inventory.ts';
import { scoreNames } from './score-names.ts';
import { scorePage } from './score-pages.ts';
import { scoreTreebank } from './score-treebank.ts';
import { scoreZones } from './score-zones.ts';
import type { Scored } from './scored.ts';

/** The layers that can be asked for, in the order in which they are shown. */
export const layerNames = ['zones', 'pages', 'syntax', 'dates', 'names', 'inventory', 'events'] as const;

/** The layer of a measure: `events` for `events.trigger`. */
export const layerOf = (measure: string): string => measure.split('.')[0]!;

/** Scores every layer that the gold of an article holds. */
export function scoreLayers(gold: GoldLayers, predicted: Prediction, text: string): Scored {
  const { zones, page, treebank, dates, timex, names, inventory, events } = gold;
  const { sentences, entities } = predicted;
  const scored = [
    zones && scoreZones(zones, predicted.zones),
    page && scorePage(page, predicted.zones),
    treebank && scoreTreebank(treebank, sentences),
    dates && scoreOwnDates(dates, predicted.dates, text),
    timex && scoreTimex(timex, predicted.dates, text),
    names && scoreNames(names, entities),
    inventory && scoreInventory(inventory, entities, text),
    events && scoreEvents(events, predicted.events, sentences, text),
  ].filter((layer) => layer !== undefined);
  return { counts: addCounts(scored.map((s) => s.counts)), findings: scored.flatMap((s) => s.findings) };
}
