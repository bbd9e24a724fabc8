import { describe, expect, it } from 'vitest';
import { eventsOf, foundMarks, readMarks } from './marked.ts';

describe('who did what to whom', () => {
  it.each([
    ['active', 'The {agent:Red Army} {attacked=Conflict.Attack} {patient:Budapest}.'],
    ['passive', '{patient:Budapest} was {bombed=Conflict.Attack} by {agent:Soviet planes}.'],
    ['relative clause', 'The {patient:soldiers} who fought were {arrested=Justice.Arrest}.'],
    ['a date before its subject', 'On 21 May {agent:Prime Minister Anton Drevin} {visited=Movement.Travel} the ruins.'],
    ['a speaker behind the verb', '"This is a betrayal," {said=Contact.Say} {agent:Maria Dunn} on Monday.'],
    ['marriage', '{agent:She} {married=Life.Marry} {patient:Pierre Curie} in 1895.'],
  ])('%s', (_, marked) => {
    const { text, marks } = readMarks(marked);
    expect(foundMarks(text)).toEqual(expect.arrayContaining(marks));
  });
});

describe('what is no event', () => {
  it.each([
    ['a name', 'The Revolution Museum is open on Sundays.'],
    ['a state', 'He was unpopular and remained in the city.'],
    ['signs', '... --- ...'],
  ])('%s', (_, text) => {
    expect(foundMarks(text)).toEqual([]);
  });
});

it('takes the date of the clause', () => {
  const { events } = eventsOf('The Red Army attacked Budapest on November 4, 1956.');
  expect(events.map(({ date }) => [date?.edtf, date?.basis])).toEqual([['1956-11-04', 'explicit']]);
});
