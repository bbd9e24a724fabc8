import { describe, expect, it } from 'vitest';
import { printDates } from '../../src/cli/print-dates.ts';
import { readDates } from '../dates/reading.ts';
import { eventspan, folderWith } from '../support/eventspan.ts';

const same = (text: string): string => text;
const plain = { bold: same, dim: same, red: same, green: same };

describe('eventspan dates', () => {
  it('underlines each date and says where its parts come from', () => {
    const { view, layer } = readDates('In 1956 it began. On 23 October students marched.\nThe next day tanks came.');
    expect(printDates(view, layer, plain)).toBe(
      [
        'Published: nobody says',
        '',
        '     In 1956 it began. On 23 October students marched.',
        '        ~~~~              ~~~~~~~~~~',
        '   0 1956: 1956  [year]',
        '   1 23 October: 1956-10-23  year <- 0 1956 (narrative-year)  [day-month]',
        '     The next day tanks came.',
        '     ~~~~~~~~~~~~',
        '   2 The next day: 1956-10-24  year, month, day <- 1 23 October (from-last-date)  [last-unit]',
        '',
      ].join('\n'),
    );
  });

  it('folds long lines, and underlines a date on both sides of a fold', () => {
    const { view, layer } = readDates(`${'word '.repeat(18)}on 4 November 1956 it rained.`);
    const lines = printDates(view, layer, plain).split('\n');
    expect(lines.filter((line) => line.includes('~'))).toEqual([`${' '.repeat(98)}~~`, `     ${'~'.repeat(13)}`]);
  });

  it('reads a file, takes the date of publication, and writes no colors into a pipe', () => {
    const folder = folderWith({ 'news.txt': 'The army said on Friday that it had left.\n' });
    const { status, stdout, stderr } = eventspan(folder, ['dates', 'news.txt', '--published', '1998-02-27']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Published: 1998-02-27 <- stated for the article');
    expect(stdout).toContain('Friday: 1998-02-27  year, month, day <- publication (weekday-by-tense)');
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    [['dates', 'nowhere.txt'], 'nowhere.txt: no such file'],
    [['dates', 'a.txt', '--published', 'May'], '--published May is no date such as 2013-03-22'],
    [['dates', '*.txt'], '*.txt: dates shows one article, but there are 2'],
  ])('%j is wrong usage', (args, message) => {
    const { status, stderr } = eventspan(folderWith({ 'a.txt': 'In 1956 it began.', 'b.txt': 'So it did.' }), args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
