import { describe, expect, it } from 'vitest';
import type { ZoneKind } from '../../src/document/zones.ts';
import { scoreOwnDates, scoreTimex } from '../../src/evaluate/score-dates.ts';
import { matched } from '../../src/evaluate/scored.ts';
import { placeIn } from './place-in.ts';

const text = 'On 4 November 1956 tanks came; the following day, in the 1950s, all winter.';
const found = (words: string, edtf: string | null, zone: ZoneKind = 'body', value = edtf ?? '') => ({
  ...placeIn(text, words),
  zone,
  type: 'DATE',
  value,
  edtf,
  rules: ['some-rule'],
});
const gold = (words: string, edtf: string | null) => ({ ...placeIn(text, words), edtf });
const [day, next] = [gold('4 November 1956', '1956-11-04'), gold('following day', '1956-11-05')];

const own = (golds: readonly ReturnType<typeof gold>[], predicted: readonly ReturnType<typeof found>[]) => {
  const { counts } = scoreOwnDates(golds, predicted, text);
  return ['relaxed', 'strict', 'value'].map((measure) => counts.get(`dates.${measure}`));
};

describe('scoreOwnDates', () => {
  it('a perfect prediction', () => {
    const predicted = [found('4 November 1956', '1956-11-04'), found('following day', '1956-11-05')];
    expect(own([day, next], predicted)).toEqual([matched(2, 2, 2), matched(2, 2, 2), matched(2, 2, 2)]);
  });

  it('drops a leading article on both sides', () => {
    const golds = [gold('following day', '1956-11-05'), gold('the 1950s', '195X')];
    const predicted = [found('the following day', '1956-11-05'), found('1950s', '195x')];
    expect(own(golds, predicted)).toEqual([matched(2, 2, 2), matched(2, 2, 2), matched(2, 2, 2)]);
  });

  it('leaves out predictions without a calendar value and those outside of the annotated zones', () => {
    const predicted = [found('all winter', null), found('4 November 1956', '1956-11-04', 'references')];
    expect(own([day], predicted)[0]).toEqual(matched(0, 0, 1));
  });

  it('two predictions over one date earn credit once, the one with the right value', () => {
    const predicted = [found('4 November', '1956-11-04'), found('1956', '1956')];
    expect(own([day], predicted)).toEqual([matched(1, 2, 1), matched(0, 2, 1), matched(1, 2, 1)]);
  });

  it('one prediction over two dates earns credit once', () => {
    const predicted = [found('4 November 1956 tanks came; the following day', '1956-11-04')];
    expect(own([day, next], predicted)).toEqual([matched(1, 1, 2), matched(0, 1, 2), matched(1, 1, 2)]);
  });

  it('one prediction over the whole text is right once at most', () => {
    expect(own([day, next], [found(text, '1956')])[0]).toEqual(matched(1, 1, 2));
  });

  it('empty gold, empty prediction, both', () => {
    expect(own([], [found('1956', '1956')])[0]).toEqual(matched(0, 1, 0));
    expect(own([day], [])[0]).toEqual(matched(0, 0, 1));
    expect(own([], [])[0]).toEqual(matched(0, 0, 0));
  });

  it('a date that no reader could place is found, but has no value to be right', () => {
    const predicted = [found('1950s', '195X')];
    expect(own([gold('1950s', null)], predicted)).toEqual([matched(1, 1, 1), matched(1, 1, 1), matched(0, 1, 1)]);
  });
});

describe('scoreTimex', () => {
  it.each([
    ['1956-11-04T10:00:00', '1956-11-04t10:00', 1],
    ['PT10:00', 'PT10:00', 1],
    ['P3D', 'P3W', 0],
    ['', '1956', 0],
  ])('gold %s against %s', (value, predicted, right) => {
    const timex = [{ ...placeIn(text, '1956'), type: 'DATE', value }];
    const { counts } = scoreTimex(timex, [found('1956', null, 'boilerplate', predicted)], text);
    expect(counts.get('dates.value')).toEqual(matched(right, 1, 1));
  });

  it('groups what was missed by its shape, and what is spurious by its rule', () => {
    const timex = [{ ...placeIn(text, '4 November 1956'), type: 'DATE', value: '1956-11-04' }];
    const groups = scoreTimex(timex, [found('all winter', null)], text).findings.map(({ group }) => group);
    expect(groups).toEqual(['missed "9 MONTH 9999"', 'found by some-rule, "all winter"']);
  });
});
