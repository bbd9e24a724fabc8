import { describe, expect, it } from 'vitest';
import { isNumberWord, readNumber } from '../../src/events/number-words.ts';
import { eventsOf } from './marked.ts';

describe('a number', () => {
  it.each([
    ['30,000', 30000, false],
    ['nine thousand five hundred', 9500, false],
    ['sixty-eight', 68, false],
    ['2.5 million', 2500000, false],
    ['two hundred thousand', 200000, false],
    ['dozens', 24, true],
    ['155,000 to 218,000', 155000, true],
  ])('%s', (text, value, approximate) => {
    expect(readNumber(text.split(' '))).toEqual({ value, approximate });
  });

  it('is no other word, and no endless figure', () => {
    expect(isNumberWord('tanks')).toBe(false);
    expect(isNumberWord('9'.repeat(100))).toBe(false);
  });
});

it.each([
  ['Some 30,000 soldiers were killed in the battle.', '30,000 soldiers', 30000, 'soldiers', true],
  ['According to the report, police arrested 12 protesters.', '12 protesters', 12, 'protesters', false],
  ['Dozens of people were wounded.', 'Dozens of people', 24, 'people', true],
])('%s', (text, phrase, value, unit, approximate) => {
  const { view, events } = eventsOf(text);
  const amounts = events.flatMap((event) => event.amounts.map((each) => ({ ...each, span: view.read(each.span) })));
  expect(amounts).toEqual([{ span: phrase, value, unit, approximate }]);
});
