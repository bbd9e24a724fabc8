import { describe, expect, it } from 'vitest';
import { eventsOf, foundMarks, readMarks } from './marked.ts';

/** Each mark once, in the order of the alphabet: a phrase may take part in several events of its sentence. */
const inOrder = (marks: readonly string[]) => [...new Set(marks)].sort();

describe('who did what to whom: what is marked is found, and nothing else', () => {
  it.each([
    ['active', 'The {agent:Red Army} {attacked=Conflict.Attack} {patient:Budapest}.'],
    ['passive', '{patient:Budapest} was {bombed=Conflict.Attack} by {agent:Soviet planes}.'],
    ['passive without a doer', '{patient:Ministers} were {dismissed=Personnel.End} on Friday.'],
    ['relative clause', '{patient:Imre Nagy}, who led the country, was {executed=Justice.Execute} in 1958.'],
    [
      'coordinated verbs',
      '{agent:Troops} {entered=Military.Deploy} the {destination:city} and {arrested=Justice.Arrest} the {patient:mayor}.',
    ],
    ['coordinated objects', '{agent:Police} {arrested=Justice.Arrest} {patient:Anna Kovacs} and {patient:Peter Nagy}.'],
    ['coordinated subjects', '{agent:France} and {agent:Britain} {signed=Government.Agree} the {patient:treaty}.'],
    ['apposition', '{patient:Imre Nagy, a reformer}, was {executed=Justice.Execute} in 1958.'],
    ['participle', '{agent:Rebels} {seized=Conflict.Seize} the {patient:port}, {killing=Life.Die} {patient:guards}.'],
    ['nominal', 'The {withdrawal=Military.Withdraw} of {agent:Soviet troops} began in 1989.'],
    ['light verb', 'The {agent:army} launched an {attack=Conflict.Attack} on the {patient:port}.'],
    ['became', '{agent:Janos Kadar} {became=Personnel.Start} prime minister in 1956.'],
    ['origin and destination', '{agent:She} {fled=Movement.Flee} from {origin:Hungary} to {destination:Austria}.'],
    [
      'a date before its subject',
      'On 21 May {agent:Prime Minister Anton Drevin} {visited=Movement.Travel} the {destination:ruins}.',
    ],
    ['a speaker behind the verb', '"This is a betrayal," {said=Contact.Say} {agent:Maria Dunn} on Monday.'],
    ['marriage', '{agent:She} {married=Life.Marry} {patient:Pierre Curie} in 1895.'],
    ['control', '{agent:He} wanted to {leave=Movement.Travel} the {origin:country} in 1956.'],
    ['negated', 'The {patient:treaty} was never {signed=Government.Agree}.'],
    ['two words', 'The {agent:generals} {took over=Personnel.Start} in March 1964.'],
    ['founding', '{agent:Engineers} {founded=Organization.Start} the {patient:company} in 1987.'],
    ['birth', '{patient:He} was {born=Life.Born} in {place:Warsaw} on 3 May 1901.'],
    ['contest', '{agent:Brazil} {beat=Contest.Win} {patient:Italy} in the final.'],
    ['award', '{patient:She} was {awarded=Culture.Honour} the {patient:Nobel Prize} in 1911.'],
  ])('%s', (_, marked) => {
    const { text, marks } = readMarks(marked);
    expect(inOrder(foundMarks(text))).toEqual(inOrder(marks));
  });
});

describe('what is no event', () => {
  it.each([
    ['a name', 'The Revolution Museum is open on Sundays.'],
    ['a state', 'He was unpopular and remained in the city.'],
    ['signs', '... --- ...'],
    ['an opinion', 'I think the film is too long and rather dull.'],
    ['advice', 'Wash your hands before you start and use a clean bowl.'],
    ['background', 'During the Cold War the town was quiet.'],
    ['a feature of a thing', 'The phone features a larger screen and weighs less.'],
    ['a question', 'How do you choose a good mattress?'],
  ])('%s', (_, text) => {
    expect(foundMarks(text)).toEqual([]);
  });
});

it('takes the date of the clause', () => {
  const { events } = eventsOf('The Red Army attacked Budapest on November 4, 1956.');
  expect(events.map(({ date }) => [date?.edtf, date?.basis])).toEqual([['1956-11-04', 'explicit']]);
});
