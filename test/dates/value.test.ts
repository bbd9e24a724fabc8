import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, writeDay } from '../../src/dates/bounds.ts';
import { toDayNumber } from '../../src/dates/calendar.ts';
import { toEdtf } from '../../src/dates/edtf.ts';
import { toTimex } from '../../src/dates/timex.ts';
import type { PointValue, Value } from '../../src/dates/value.ts';

const day = (year: number, month: number, d: number): PointValue => ({ kind: 'day', year, month, day: d, part: null });

describe('a value in TIMEX3, in EDTF, and the days that it allows', () => {
  it.each<[Value, string, string, string, string]>([
    [{ kind: 'century', century: 18, bc: false }, '18', '18XX', '1800-01-01', '1899-12-31'],
    [{ kind: 'century', century: 3, bc: true }, 'BC03', '-0399/-0300', '-0399-01-01', '-0300-12-31'],
    [{ kind: 'decade', decade: 195, bc: false }, '195', '195X', '1950-01-01', '1959-12-31'],
    [{ kind: 'decade', decade: 48, bc: true }, 'BC048', '-0488/-0479', '-0488-01-01', '-0479-12-31'],
    [{ kind: 'year', year: -43 }, 'BC0044', '-0043', '-0043-01-01', '-0043-12-31'],
    [{ kind: 'year', year: 0 }, 'BC0001', '0000', '0000-01-01', '0000-12-31'],
    [{ kind: 'half', year: 2008, half: 2 }, '2008-H2', '2008-07/2008-12', '2008-07-01', '2008-12-31'],
    [{ kind: 'quarter', year: 1998, quarter: 3 }, '1998-Q3', '1998-07/1998-09', '1998-07-01', '1998-09-30'],
    [{ kind: 'season', year: 1939, season: 'SP' }, '1939-SP', '1939-21', '1939-03-01', '1939-05-31'],
    [{ kind: 'season', year: 1777, season: 'WI' }, '1777-WI', '1777-24', '1777-12-01', '1778-02-28'],
    [{ kind: 'month', year: 1956, month: 2 }, '1956-02', '1956-02', '1956-02-01', '1956-02-29'],
    [{ kind: 'week', year: 1939, week: 35 }, '1939-W35', '1939-08-28/1939-09-03', '1939-08-28', '1939-09-03'],
    [{ kind: 'weekend', year: 1939, week: 35 }, '1939-W35-WE', '1939-09-02/1939-09-03', '1939-09-02', '1939-09-03'],
    [{ kind: 'some-day', year: 1944, month: 6 }, '1944-06-XX', '1944-06-XX', '1944-06-01', '1944-06-30'],
    [
      { kind: 'day', year: 1944, month: 6, day: 6, part: 'NI' },
      '1944-06-06TNI',
      '1944-06-06',
      '1944-06-06',
      '1944-06-06',
    ],
    [
      { kind: 'time', year: 1956, month: 11, day: 4, hour: 4, minute: 15, second: null, zone: 'Z' },
      '1956-11-04T04:15Z',
      '1956-11-04T04:15',
      '1956-11-04',
      '1956-11-04',
    ],
    [
      { kind: 'range', from: day(1956, 10, 23), to: day(1956, 11, 10) },
      '1956-10-23/1956-11-10',
      '1956-10-23/1956-11-10',
      '1956-10-23',
      '1956-11-10',
    ],
  ])('%j', (value, timex, edtf, earliest, latest) => {
    expect(toTimex(value)).toBe(timex);
    expect(toEdtf(value, false)).toBe(edtf);
    const bounds = boundsOf(value);
    expect([bounds.earliest, bounds.latest].map((d) => d && writeDay(d))).toEqual([earliest, latest]);
  });

  it('marks what is about', () => {
    expect(toEdtf({ kind: 'year', year: 1350 }, true)).toBe('1350~');
    expect(toEdtf({ kind: 'week', year: 1939, week: 35 }, true)).toBe('1939-08-28~/1939-09-03~');
  });

  it('has no place on the calendar where the text gives none', () => {
    const values: Value[] = [
      { kind: 'duration', timex: 'P3D', over: null },
      { kind: 'set', timex: 'P1D' },
      { kind: 'partial', timex: 'XXXX-05' },
      { kind: 'reference', reference: 'PAST_REF' },
      day(1944, 2, 30),
    ];
    for (const value of values) {
      expect(toEdtf(value, false)).toBeNull();
      expect(boundsOf(value)).toEqual({ earliest: null, latest: null });
    }
  });

  it('begins no later than it ends', () => {
    const year = fc.integer({ min: -3000, max: 3000 });
    const points = fc.oneof(
      year.map((y): PointValue => ({ kind: 'year', year: y })),
      fc
        .tuple(year, fc.integer({ min: 1, max: 12 }))
        .map(([y, m]): PointValue => ({ kind: 'month', year: y, month: m })),
      fc.tuple(year, fc.integer({ min: 1, max: 52 })).map(([y, w]): PointValue => ({ kind: 'week', year: y, week: w })),
      fc
        .tuple(year, fc.constantFrom('SP', 'SU', 'FA', 'WI'))
        .map(([y, s]): PointValue => ({ kind: 'season', year: y, season: s })),
      fc.nat(300).map((d): PointValue => ({ kind: 'decade', decade: d, bc: d % 2 === 0 })),
    );
    fc.assert(
      fc.property(points, (value) => {
        const { earliest, latest } = boundsOf(value);
        expect(toDayNumber(earliest!)).toBeLessThanOrEqual(toDayNumber(latest!));
      }),
    );
  });
});
