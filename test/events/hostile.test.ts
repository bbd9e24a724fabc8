import { expect, it } from 'vitest';
import { processorTime } from '../support/processor-time.ts';
import { eventsOf } from './marked.ts';

/** Milliseconds that a text takes, the quicker of two runs. */
function time(text: string): number {
  const once = () => processorTime(() => eventsOf(text));
  return Math.min(once(), once());
}

it.each([
  ['verbs and dates in one sentence', 'they attacked on 3 May 1999 and '],
  ['nouns with nouns', 'war of the army of '],
  ['numbers', 'two thousand 500 '],
])('time stays far from the square: %s', (_, unit) => {
  time(unit.repeat(20));
  const [small, large] = [time(unit.repeat(200)), time(unit.repeat(800))];
  expect(large / Math.max(small, 5)).toBeLessThan(12);
});
