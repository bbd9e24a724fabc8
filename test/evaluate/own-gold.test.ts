import { describe, expect, it } from 'vitest';
import type { ZoneKind } from '../../src/document/zones.ts';
import { figuresOf } from '../../src/evaluate/count.ts';
import type { GoldDocument } from '../../src/evaluate/gold.ts';
import { noPrediction, type Prediction } from '../../src/evaluate/prediction.ts';
import type { Range } from '../../src/evaluate/range.ts';
import { findGold, readGold } from '../../src/evaluate/read-gold.ts';
import { scoreLayers } from '../../src/evaluate/score-layers.ts';

const documents = findGold('test/gold').flatMap(({ files }) => files.flatMap((file) => readGold(file, 'corpus')));

/** What the gold itself would be as a prediction. Dates that no reader could place cannot be predicted right. */
function predictGold({ article: { source }, layers }: GoldDocument): Prediction {
  const { zones = [], dates = [], inventory = [], events } = layers;
  const rules = ['gold'];
  const zoneAt = ({ start }: Range): ZoneKind => zones.find((z) => z.start <= start && start < z.end)?.kind ?? 'body';
  return {
    sentences: [],
    zones: zones.map((z) => ({ ...z, rule: 'gold', text: source.slice(z.start, z.end) })),
    dates: dates.map((d) => ({ ...d, zone: zoneAt(d), type: 'DATE', value: '', edtf: d.edtf ?? 'nowhere', rules })),
    entities: inventory.map(({ type, forms }) => ({
      type,
      mentions: forms.map((text) => ({ start: 0, end: 1, zone: 'body', form: 'name', text, rules })),
    })),
    events: (events?.events ?? []).map((e) => ({
      trigger: e.trigger,
      lemma: '',
      type: e.type ?? '',
      date: e.dates?.[0] ?? null,
      basis: null,
      realis: e.realis ?? '',
      roles: e.roles,
      confidence: 1,
      rules,
    })),
  };
}

/** Measures with a figure that is not the wanted one. */
const unlike = (gold: GoldDocument, prediction: Prediction, wanted: number) =>
  [...scoreLayers(gold.layers, prediction, gold.article.source).counts].flatMap(([measure, count]) => {
    const { score } = figuresOf(count);
    return score === null || score === wanted ? [] : [`${measure} ${score}`];
  });

describe.each(documents.map((gold) => [gold.article.path, gold] as const))('%s', (_, gold) => {
  it('its own gold is a perfect prediction', () => {
    const unplaced = gold.layers.dates?.some((date) => date.edtf === null);
    const errors = unlike(gold, predictGold(gold), 1);
    expect(errors.filter((error) => !(unplaced && error.startsWith('dates.value')))).toEqual([]);
  });

  it('predicting nothing scores nothing', () => {
    expect(unlike(gold, noPrediction, 0)).toEqual([]);
  });
});
