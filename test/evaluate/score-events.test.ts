import { describe, expect, it } from 'vitest';
import type { GoldEvent } from '../../src/evaluate/gold.ts';
import type { PredictedEvent } from '../../src/evaluate/prediction.ts';
import { scoreEvents } from '../../src/evaluate/score-events.ts';
import { matched, shareOf } from '../../src/evaluate/scored.ts';
import { placeIn } from './place-in.ts';

const text = 'Soviet troops attacked Budapest on 4 November and replaced Nagy with Kádár.';
const roleNames = ['agent', 'patient', 'place', 'origin', 'destination', 'amount'];

interface Case {
  readonly trigger: string;
  readonly type?: string;
  readonly date?: string | null;
  readonly dated?: 'explicit' | 'inherited' | 'none';
  readonly realis?: string;
  readonly agent?: readonly string[];
  readonly patient?: readonly string[];
}

const rolesOf = ({ agent = [], patient = [] }: Case) => [
  ...agent.map((words) => ({ role: 'agent', ...placeIn(text, words) })),
  ...patient.map((words) => ({ role: 'patient', ...placeIn(text, words) })),
];
const gold = (event: Case): GoldEvent => ({
  trigger: placeIn(text, event.trigger),
  type: event.type ?? 'Conflict.Attack',
  dates: [event.date ?? null],
  dated: event.dated ?? 'none',
  realis: event.realis ?? 'actual',
  roles: rolesOf(event),
});
const found = (event: Case): PredictedEvent => ({
  trigger: placeIn(text, event.trigger),
  lemma: event.trigger,
  type: event.type ?? 'Conflict.Attack',
  date: event.date ?? null,
  basis: event.date ? 'explicit' : null,
  realis: event.realis ?? 'actual',
  roles: rolesOf(event),
  confidence: 0.5,
  rules: ['some-rule'],
});
const score = (golds: readonly Case[], predicted: readonly Case[]) =>
  scoreEvents({ events: golds.map(gold), roles: roleNames }, predicted.map(found), [], text);
const figures = (golds: readonly Case[], predicted: readonly Case[], ...measures: string[]) => {
  const { counts } = score(golds, predicted);
  return measures.map((measure) => counts.get(`events.${measure}`));
};

const attack: Case = {
  trigger: 'attacked',
  date: '1956-11-04',
  dated: 'explicit',
  agent: ['Soviet troops'],
  patient: ['Budapest'],
};
const end: Case = { trigger: 'replaced', type: 'Personnel.End', patient: ['Nagy'] };
const start: Case = { trigger: 'replaced', type: 'Personnel.Start', patient: ['Kádár'] };

describe('triggers and types', () => {
  it('a perfect prediction, in any order', () => {
    const all = [attack, end, start];
    expect(figures(all, [...all].reverse(), 'trigger', 'typed', 'patient', 'agent', 'realis', 'date')).toEqual([
      matched(3, 3, 3),
      matched(3, 3, 3),
      matched(3, 3, 3),
      matched(1, 1, 1),
      shareOf(3, 3),
      shareOf(3, 3),
    ]);
  });

  it('of two gold events on one word, one prediction takes the one of its type', () => {
    expect(figures([end, start], [start], 'trigger', 'typed')).toEqual([matched(1, 1, 2), matched(1, 1, 2)]);
  });

  it('two predictions on one word for one gold event: one is spurious', () => {
    expect(figures([start], [end, start], 'trigger', 'typed')).toEqual([matched(1, 2, 1), matched(1, 2, 1)]);
  });

  it('two triggers in each other: the longer matching is taken, though the closest pair is given up', () => {
    const golds = [{ trigger: 'attacked Budapest' }, { trigger: 'attacked' }];
    const predicted = [{ trigger: 'attacked' }, { trigger: 'Budapest' }];
    expect(figures(golds, predicted, 'trigger')).toEqual([matched(2, 2, 2)]);
  });

  it('another type is a match, but not typed', () => {
    expect(figures([attack], [{ ...attack, type: 'Other' }], 'trigger', 'typed')).toEqual([
      matched(1, 1, 1),
      matched(0, 1, 1),
    ]);
  });

  it('empty gold, empty prediction', () => {
    expect(figures([], [attack], 'trigger', 'typed')).toEqual([matched(0, 1, 0), matched(0, 1, 0)]);
    expect(figures([attack], [], 'trigger', 'agent', 'date')).toEqual([
      matched(0, 0, 1),
      matched(0, 0, 1),
      shareOf(0, 0),
    ]);
  });

  it('every word an event of one type: all found, at the price of precision', () => {
    const words = text
      .slice(0, -1)
      .split(' ')
      .map((trigger) => ({ trigger }));
    expect(figures([attack, end], words, 'trigger', 'typed')).toEqual([matched(2, 12, 2), matched(1, 12, 2)]);
  });
});

describe('dates and realis of matched events', () => {
  const dated = (date: string | null, way: Case['dated'] = 'explicit') => ({ ...attack, date, dated: way });

  it.each<[string | null, string | null, number, number]>([
    ['1956-11-04', '1956-11-04', 1, 1],
    ['1956-11-04', '1956', 0, 1],
    ['1956-11-04', '1956-10-23/1956-11-10', 0, 1],
    ['1956-11-04', '1957', 0, 0],
    ['1956-11-04', null, 0, 0],
    [null, '1956', 0, 0],
    [null, null, 1, 1],
    ['195X', '195x', 1, 1],
    ['1956-11-04T04:15', '1956-11-04T04:15:00', 1, 1],
  ])('gold %s, found %s', (expected, date, right, lenient) => {
    expect(figures([dated(expected)], [dated(date)], 'date', 'date-lenient')).toEqual([
      shareOf(right, 1),
      shareOf(lenient, 1),
    ]);
  });

  it('is split by how the gold is dated', () => {
    const golds = [dated('1956', 'inherited'), { ...end, date: '1956', dated: 'explicit' as const }];
    const predicted = [dated('1956'), { ...end, date: null }];
    expect(figures(golds, predicted, 'date-inherited', 'date-explicit', 'date-none')).toEqual([
      shareOf(1, 1),
      shareOf(0, 1),
      shareOf(0, 0),
    ]);
  });

  it('realis is a share of matched events', () => {
    expect(figures([attack, end], [{ ...attack, realis: 'planned' }], 'realis')).toEqual([shareOf(0, 1)]);
  });
});

describe('roles', () => {
  const roles = (golds: Case, predicted: Case) => figures([golds], [predicted], 'agent', 'patient');
  const bare: Case = { trigger: 'attacked' };

  it('half of the shorter one is enough', () => {
    expect(roles({ ...bare, agent: ['Soviet troops'] }, { ...bare, agent: ['troops'] })[0]).toEqual(matched(1, 1, 1));
    expect(roles({ ...bare, agent: ['Soviet'] }, { ...bare, agent: ['iet troops'] })[0]).toEqual(matched(1, 1, 1));
    expect(roles({ ...bare, agent: ['Soviet'] }, { ...bare, agent: ['et troops'] })[0]).toEqual(matched(0, 1, 1));
  });

  it('the right words in the wrong role are wrong in both', () => {
    expect(roles({ ...bare, agent: ['Soviet troops'] }, { ...bare, patient: ['Soviet troops'] })).toEqual([
      matched(0, 0, 1),
      matched(0, 1, 0),
    ]);
  });

  it('two predictions over one participant are right once', () => {
    expect(roles({ ...bare, agent: ['Soviet troops'] }, { ...bare, agent: ['Soviet', 'troops'] })[0]).toEqual(
      matched(1, 2, 1),
    );
  });

  it('participants of a gold event that was not found are missed; those of a spurious one do not count', () => {
    expect(figures([attack], [end], 'agent', 'patient')).toEqual([matched(0, 0, 1), matched(0, 0, 1)]);
  });

  it('no participant earns credit in another event', () => {
    expect(
      figures(
        [attack, end],
        [
          { ...attack, patient: [] },
          { ...end, patient: ['Budapest'] },
        ],
        'patient',
      ),
    ).toEqual([matched(0, 1, 2)]);
  });
});

it('groups errors by lemma, pair of types, kind of date and role', () => {
  const predicted: Case[] = [
    { ...attack, type: 'Other', date: '1956', patient: ['4 November'], realis: 'planned' },
    { trigger: 'troops' },
  ];
  const errors = score([attack, end], predicted).findings.filter(({ verdict }) => verdict !== 'right');
  expect(errors.map(({ measure, group }) => `${measure}: ${group}`)).toEqual([
    'events.typed: Conflict.Attack taken for Other',
    'events.date: gold explicit, found explicit, one contains the other',
    'events.realis: actual taken for planned',
    'events.trigger: missed replaced',
    'events.trigger: no event, troops taken for Conflict.Attack',
    'events.patient: missed patient',
    'events.patient: no patient',
  ]);
});
