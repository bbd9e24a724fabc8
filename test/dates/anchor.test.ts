import { describe, expect, it } from 'vitest';
import { mark, type Part, readDates } from './reading.ts';

describe('the narrative clock', () => {
  it.each([
    // Stated dates move it.
    ['In 1944 it began. On 13 March it ended.', 'In {1944 1944} it began. On {1944-03-13 13 March} it ended.'],
    // Months that run backwards by far turn the year.
    [
      'On 5 December 1941 they left. In January they came.',
      'On {1941-12-05 5 December 1941} they left. In {1942-01 January} they came.',
    ],
    // A year that belongs to something else does not move it.
    [
      'In March 1956 he spoke of the 1939 elections. In May he left.',
      'In {1956-03 March 1956} he spoke of the {1939 1939} elections. In {1956-05 May} he left.',
    ],
    // Quotations and asides do not move it.
    [
      'On 4 May 1956 he came. “In June 1940 we fled”, she said. The next day he left.',
      'On {1956-05-04 4 May 1956} he came. “In {1940-06 June 1940} we fled”, she said. {1956-05-05 The next day} he left.',
    ],
    [
      'On 4 May 1956 he came (he was born in June 1940). The next day he left.',
      'On {1956-05-04 4 May 1956} he came (he was born in {1940-06 June 1940}). {1956-05-05 The next day} he left.',
    ],
    // A year behind joined months counts for all of them.
    ['In April and June 1955 they met.', 'In {1955-04 April} and {1955-06 June 1955} they met.'],
    ['From October 1944 to March they fought.', 'From {1944-10 October 1944} to {1945-03 March} they fought.'],
    // The day is never finer than the text.
    [
      'In June 1944 he came. Two days later he left.',
      'In {1944-06 June 1944} he came. {1944-06-XX Two days later} he left.',
    ],
    ['It was 1986. Two years later it fell.', 'It was {1986 1986}. {1988 Two years later} it fell.'],
    // A winter without a year may be that before or after the turn of the year.
    ['In 1942 they waited for the winter.', 'In {1942 1942} they waited for {<XXXX-WI> the winter}.'],
    // Before any year is stated, the first one that is.
    [
      'On 23 October they marched. On 4 November 1956 tanks came.',
      'On {1956-10-23 23 October} they marched. On {1956-11-04 4 November 1956} tanks came.',
    ],
    ['No year is known in May.', 'No year is known in {<XXXX-05> May}.'],
  ])('%s', (text, marked) => {
    expect(mark(text)).toBe(marked);
  });

  it('is set by a heading', () => {
    const parts: Part[] = [
      ['heading', '1979: Soviet deployment'],
      ['body', 'On 27 December they came.'],
    ];
    expect(mark(parts)).toBe('{1979 1979}: Soviet deployment\nOn {1979-12-27 27 December} they came.');
  });

  it('is not that of a comment, nor the other way round', () => {
    const parts: Part[] = [
      ['body', 'On 4 November 1956 it began.'],
      ['comment-meta', 'Anna'],
      ['comment', 'I was there in May 1990.'],
      ['body', 'The next day it ended.'],
    ];
    expect(mark(parts)).toContain('{1956-11-05 The next day}');
  });
});

describe('news and stories', () => {
  it.each([
    [
      'He said Friday that he will leave Monday.',
      'He said {1998-02-27 Friday} that he will leave {1998-03-02 Monday}.',
    ],
    [
      'The ferry with all its people ran aground on Thursday. It had left at 17:30.',
      'The ferry with all its people ran aground on {1998-02-26 Thursday}. It had left at {1998-02-26T17:30 17:30}.',
    ],
    [
      'They agreed on Tuesday to buy it and agreed to meet Monday.',
      'They agreed on {1998-02-24 Tuesday} to buy it and agreed to meet {1998-03-02 Monday}.',
    ],
    ['They met yesterday and last week.', 'They met {1998-02-26 yesterday} and {1998-02-16/1998-02-22 last week}.'],
    [
      'They met in December, and last year, and will meet in May.',
      'They met in {1997-12 December}, and {1997 last year}, and will meet in {1998-05 May}.',
    ],
    [
      'Sales rose last month. The third quarter was good.',
      'Sales rose {1998-01 last month}. {1997-07/1997-09 The third quarter} was good.',
    ],
    // A story that was published in 1998 keeps its own years.
    ['In 1944 it began. On 13 March it ended.', 'In {1944 1944} it began. On {1944-03-13 13 March} it ended.'],
  ])('published on 27 February 1998: %s', (text, marked) => {
    expect(mark(text, '1998-02-27')).toBe(marked);
  });
});

describe('the trail', () => {
  it('cites the mention that each part came from, and the rule', () => {
    const { layer } = readDates('In 1956 it began. On 23 October students marched. The next day tanks came.');
    expect(layer.mentions.map(({ stated, inferred }) => ({ stated, inferred }))).toEqual([
      { stated: ['century', 'year'], inferred: [] },
      { stated: ['month', 'day'], inferred: [{ part: 'year', from: 0, rule: 'narrative-year' }] },
      {
        stated: [],
        inferred: ['year', 'month', 'day'].map((part) => ({ part, from: 1, rule: 'from-last-date' })),
      },
    ]);
  });

  it('cites the publication', () => {
    const { layer } = readDates('He left on Friday.', '1998-02-27');
    expect(layer.mentions[0]?.inferred[0]).toEqual({ part: 'year', from: 'publication', rule: 'weekday-by-tense' });
  });
});

describe('the date of publication', () => {
  it('is that which is stated, else that of the byline or dateline, and never today', () => {
    const byline: Part[] = [
      ['byline', 'By A. Smith, 4 November 1956'],
      ['body', 'Tanks came.'],
    ];
    expect(readDates('Tanks came.', '1956-11-05').layer.published).toEqual({ edtf: '1956-11-05', source: 'stated' });
    expect(readDates(byline).layer.published?.edtf).toBe('1956-11-04');
    expect(readDates('BUDAPEST, Nov. 4, 1956 (AP) - Tanks came today.').layer.published?.edtf).toBe('1956-11-04');
    expect(readDates('On 4 November 1956 tanks came.').layer.published).toBeNull();
  });
});

describe('findings are reported, and nothing is dropped or mended', () => {
  it.each([
    ['On 30 February 1944 he left.', undefined, '1944-02-30', null, ['impossible-date']],
    ['On Friday, July 16, 1945, it was tested.', undefined, '1945-07-16', '1945-07-16', ['weekday-mismatch']],
    ['On Monday, July 16, 1945, it was tested.', undefined, '1945-07-16', '1945-07-16', []],
    ['It was 4.11.1956.', undefined, '1956-11-04', '1956-11-04', ['ambiguous-day-month', 'also 1956-04-11']],
    ['It was 24.11.1956.', undefined, '1956-11-24', '1956-11-24', []],
    ['On 5 May 1999 it will end.', '1998-02-27', '1999-05-05', '1999-05-05', ['after-publication']],
  ])('%s', (text, published, value, edtf, problems) => {
    expect(readDates(text, published).layer.mentions[0]).toMatchObject({ value, edtf, problems });
  });

  it("an ambiguous date is read as the document's others are", () => {
    expect(mark('On 4/11/1956 and 24/11/1956.')).toBe('On {1956-11-04 4/11/1956} and {1956-11-24 24/11/1956}.');
    expect(mark('On 4/11/1956 and 11/24/1956.')).toBe('On {1956-04-11 4/11/1956} and {1956-11-24 11/24/1956}.');
  });
});
