import { describe, expect, it } from 'vitest';
import type { MentionForm } from '../../src/document/entities.ts';
import { scoreInventory } from '../../src/evaluate/score-inventory.ts';
import { scoreNames } from '../../src/evaluate/score-names.ts';
import { matched, shareOf } from '../../src/evaluate/scored.ts';
import { placeIn } from './place-in.ts';

const text = 'Imre Nagy left Budapest. Nagy met the Red Army. He fled.';
const mention = (words: string, form: MentionForm = 'name') => ({
  ...placeIn(text, words),
  zone: 'body' as const,
  form,
  text: words,
  rules: ['some-rule'],
});
const entity = (type: string, ...words: string[]) => ({ type, mentions: words.map((w) => mention(w)) });
const name = (type: string, words: string) => ({ type, ...placeIn(text, words) });
const gold = [name('person', 'Imre Nagy'), name('place', 'Budapest'), name('organization', 'Red Army')];
const score = (entities: Parameters<typeof scoreNames>[1], leftOut: readonly { start: number; end: number }[] = []) =>
  scoreNames({ names: gold, leftOut }, entities);

describe('scoreNames', () => {
  const perfect = [entity('person', 'Imre Nagy'), entity('place', 'Budapest'), entity('organization', 'Red Army')];

  it('a perfect prediction, by type and in all', () => {
    const { counts } = score(perfect);
    expect(counts.get('names.all')).toEqual(matched(3, 3, 3));
    expect(counts.get('names.person')).toEqual(matched(1, 1, 1));
  });

  it('neither another place nor another type is right', () => {
    const { counts } = score([entity('person', 'Nagy'), entity('organization', 'Budapest')]);
    expect(counts.get('names.all')).toEqual(matched(0, 2, 3));
    expect(counts.get('names.place')).toEqual(matched(0, 0, 1));
  });

  it('the same mention twice is right once', () => {
    expect(score([...perfect, ...perfect]).counts.get('names.all')).toEqual(matched(3, 6, 3));
  });

  it('each type for each name is right in one of three', () => {
    const all = ['person', 'organization', 'place'].flatMap((t) => perfect.map((e) => ({ ...e, type: t })));
    expect(score(all).counts.get('names.all')).toEqual(matched(3, 9, 3));
  });

  it('pronouns, adjectives and events are no names here', () => {
    const pronoun = { type: 'person', mentions: [mention('He', 'pronoun')] };
    expect(score([pronoun, entity('event', 'Budapest')]).counts.get('names.all')).toEqual(matched(0, 0, 3));
  });

  it('a mention that the gold leaves out is neither right nor wrong', () => {
    const { counts } = score([entity('person', 'met')], [placeIn(text, 'met')]);
    expect(counts.get('names.all')).toEqual(matched(0, 0, 3));
  });

  it('predicting nothing', () => {
    expect(score([]).counts.get('names.all')).toEqual(matched(0, 0, 3));
  });

  it('tells apart what is wrong: extent, type, both', () => {
    const entities = [entity('person', 'Imre'), entity('organization', 'Budapest'), entity('place', 'the Red Army')];
    expect(score(entities).findings.map(({ group }) => group)).toEqual([
      'place too short, person by some-rule',
      'place taken for organization by some-rule',
      'place too long, organization taken for place by some-rule',
    ]);
  });
});

describe('scoreInventory', () => {
  const entries = [
    { type: 'person', forms: ['Imre Nagy', 'Nagy'] },
    { type: 'place', forms: ['Budapest'] },
  ];
  const inventory = (...entities: ReturnType<typeof entity>[]) => {
    const { counts } = scoreInventory(entries, entities, text);
    return [counts.get('inventory.entries'), counts.get('inventory.forms')];
  };

  it('a perfect prediction', () => {
    expect(inventory(entity('person', 'Imre Nagy', 'Nagy'), entity('place', 'Budapest'))).toEqual([
      matched(2, 2, 2),
      shareOf(3, 3),
    ]);
  });

  it('a person torn apart is found once, and the form that stands apart is not under the right entry', () => {
    expect(inventory(entity('person', 'Imre Nagy'), entity('person', 'Nagy'))).toEqual([
      matched(1, 2, 2),
      shareOf(1, 2),
    ]);
  });

  it('one entity with every name is one entry', () => {
    expect(inventory(entity('person', 'Imre Nagy', 'Nagy', 'Budapest', 'Red Army'))).toEqual([
      matched(1, 1, 2),
      shareOf(2, 2),
    ]);
  });

  it('every word an entity of each type: found, but hardly precise', () => {
    const words = ['Imre', 'Nagy', 'left', 'Budapest', 'met', 'Red', 'Army'];
    const all = ['person', 'place', 'organization'].flatMap((type) => words.map((word) => entity(type, word)));
    expect(inventory(...all)[0]).toEqual(matched(2, 21, 2));
  });

  it('the wrong type is not found', () => {
    expect(inventory(entity('organization', 'Budapest'))).toEqual([matched(0, 1, 2), shareOf(0, 0)]);
  });

  it('predicting nothing', () => {
    expect(inventory()).toEqual([matched(0, 0, 2), shareOf(0, 0)]);
  });
});
