import { describe, expect, it } from 'vitest';
import { mark } from './reading.ts';

/** The text with marks, and the text without: what `mark` must give for the bare text is the text with marks. */
const bare = (marked: string): string => marked.replace(/\{\S+ ([^}]+)\}/g, '$1');

describe('finding dates: the mark is EDTF, in angle brackets TIMEX3 where there is no calendar value', () => {
  it.each([
    // What chrono-node reads wrongly without a word.
    '{1945-08-06 The morning of August 6, 1945} was clear.',
    'The battle of {1863-07-01/1863-07-03 July 1–3, 1863} was bloody.',
    'On {1945-08-06 August 6} and {1945-08-09 9, 1945} bombs fell.',
    'On {1941-12-07 12/7/41} Japan attacked; {1941 1941} was a bad year.',
    'On {1956-11-04 4.11.1956} tanks came.',
    'Caesar died in {-0043 44 BC}, and Cicero in {-0042 43 BC}.',
    'On {1956-11-04 4 November 1956} it began. {1956-11-07 3 days later} it was over.',
    // What it misses.
    'In {1956 1956} it began. It lasted from {1943/1944 1943-1944}, and before from {1914/1918 1914-18}.',
    'In {198X the 1980s} and {18XX the late 19th century}, in {-0478/-0469 the 470s BC} and {-0399/-0300 the 4th century BC}.',
    '{1940-22 The summer of 1940} and {1777-24 the winter of 1777-78} were long.',
    'Sales fell in {1998-07/1998-09 the third quarter of 1998}.',
    'He was born {1350~ circa 1350}, or {-0465~ ca. 466 BC}.',
    'On {1956-11-04 4 November 1956} it began. {1956-11-05 The following day} it ended. In {1956 the same year} he left.',
    'In {1958-06 June 1958} he was executed. In {1989 1989}, on {1989-06 the 31st anniversary of his execution}, he was reburied.',
    'On {1956-11-04 4 November 1956}, at {1956-11-04T05:15 0515}, it began. The news came at {1956-11-04T12:00 1200GMT}.',
    'On {1941-12-25 Christmas Day 1941} and on {1916-04-23 Easter Sunday 1916}.',
    // Ranges: one date with a dash in running text, two dates in brackets and with words between.
    'From {1945-08-28 28 August} to {1945-10-10 10 October 1945} they talked.',
    'The war ({1950 1950}–{1953 1953}) and the battle ({1916-01-06 6}–{1916-01-07 7 January 1916}) in it.',
    'It lasted from {1956-10-23/1956-11-10 23 October until 10 November 1956}.',
    'World War II ({1944/1945 1944–45}) was cruel.',
    'From {-0498 499} to {-0492 493 BC}; in {-0395/-0394 396-395 BC}; {0300 AD 300}.',
    'During {1945-03-09/1945-03-10 the night of 9–10 March 1945}.',
    // Times, parts, words.
    'They met at {1956-11-04T04:15 4:15 a.m. on November 4, 1956}, and again at {1956-11-04T12:00 noon}.',
    'It ended in {1942-11 mid-November 1942}, by {1943 the end of 1943}, in {1944 early 1944}.',
    '{1990-01/1990-06 The first half of 1990}; {2008-07/2008-12 the second half of 2008}.',
    'Hungary {1956 ’56} was remembered in {1986 1986}.',
    'In {1994 nineteen ninety-four} and {2000 the year two thousand}.',
    'The treaty of {1918-03-03 3rd March 1918} and {1918-08-25 the 25th of August}.',
    'He left at {2003-03-20T21:34 9:34 p.m., March 20, 2003} with all.',
    '{1956-11-04T04:15 1956-11-04T04:15} and {2003-03-20 2003-03-20}.',
    'On {1956-11-04 this day in 1956}: On {1956-11-04 November 4, 1956} tanks came.',
    // Lengths, repetitions and vague references have no place on the calendar.
    'He did it {<P1D> every day}, twice {<P1W> a week}, {<P1D> daily} and {<XXXX-07> each July}.',
    'For {<P6W> six weeks}, a {<P10D> ten-day} visit, {<P4Y> about four years}, within {<PXM> months}.',
    'In {1956 1956} he left. Over {1956/1961 the next five years} it shrank.',
    '{<PRESENT_REF> Now} and {<PAST_REF> recently} and in {<FUTURE_REF> the future}.',
    'In {1944-06 June 1944} he came. On {1944-06-28 the 28th} he left, or on {1944-06-29 the 29th} or {1944-06-30 30th}.',
    '{<PAST_REF> About 12,900 years ago} and {<PAST_REF> 66 million years ago} it was cold.',
    'The prize of {1911 1911}: on {2011 the 100th anniversary of her prize}, in {2011 2011}, all came.',
    '{1989 1989} it was: {<XXXX-10-23> October 23} was declared a national holiday.',
  ])('%s', (marked) => {
    expect(mark(bare(marked))).toBe(marked);
  });
});

describe('false friends', () => {
  it.each([
    'He may go. They march on. She sat down in the sun.',
    'In a second, he fell. The second man won. He came second.',
    'April Smith met August Bebel and May Whitman in the garden.',
    "The March on Rome began. Women's March. The Long March ended.",
    '155,000 to 218,000 men fell. There were 17 divisions, 1500 men and 1914 guns.',
    "The 38th Army, the 2nd Division. Wilson's Fourteen Points.",
    'A Boeing 787 and a Boeing 1956 landed. MiG-17 and T-34 and B52. Node 20.20.2. Version 10.4.2.',
    'ISBN 978-0-691-12345-6, pp. 1956-1960, p. 1944, Vol. 35, no. 907.',
    'Call 555-1956 or +36 1 234-5678. Room 1984. 1600 Pennsylvania Avenue is white.',
    'They won 3-1 and 21-19. It is cut in half and sold. A score of 2:1.',
    'It cost $1956 and 1,956 pounds. Some 4000 Hungarians died. More than 1900 were hurt.',
    'The Sunday Times wrote of Bloody Sunday.',
    'In his twenties he left. He was 20. Chapter 12. Section 3.5.1944.',
    'The fall of Saigon was sudden. A spring in the hills. The water is spring water.',
    'An august body. The march of time. UN Resolution 1483 passed.',
    'It may 3 times fail. http://example.org/1956/11/04/x.html',
    'A 6-year-old boy. The Man of the Year.',
  ])('%s', (text) => {
    expect(mark(text)).toBe(text);
  });
});
