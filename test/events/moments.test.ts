import { describe, expect, it } from 'vitest';
import { coarsen, dayMoment, openStretch, stretch } from '../../src/events/moments.ts';

const day = dayMoment('1956-11-04');

describe('a time made coarser', () => {
  it.each([
    ['month', '1956-11', '1956-11-01', '1956-11-30'],
    ['year', '1956', '1956-01-01', '1956-12-31'],
  ] as const)('%s', (to, edtf, earliest, latest) => {
    expect(coarsen(day, to)).toMatchObject({ edtf, earliest, latest, precision: to });
  });

  it('knows leap years, and leaves alone what is no finer or no plain date', () => {
    expect(coarsen(dayMoment('2000-02-01'), 'month')?.latest).toBe('2000-02-29');
    expect(coarsen(dayMoment('1900-02-01'), 'month')?.latest).toBe('1900-02-28');
    expect(coarsen(day, 'day')).toBeNull();
    expect(coarsen({ ...day, edtf: '195X' }, 'year')).toBeNull();
  });
});

it('reaches from one time to a later one, never back', () => {
  const later = dayMoment('1956-11-10');
  expect(stretch(day, later)).toMatchObject({ edtf: '1956-11-04/1956-11-10', precision: 'range' });
  expect(stretch(later, day)).toBeNull();
  expect(openStretch(day, 'until')).toMatchObject({ edtf: '../1956-11-04', earliest: null, latest: '1956-11-04' });
});
