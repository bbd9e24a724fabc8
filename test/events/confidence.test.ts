import { expect, it } from 'vitest';
import { eventsOf } from './marked.ts';

const texts = [
  'The Red Army attacked Budapest on November 4, 1956.',
  'The attack was a surprise to the government, which fell in the spring.',
  'He said that the president might resign if the talks failed.',
];

it.each(texts)('sums named parts, which the rules tell: %s', (text) => {
  const { events } = eventsOf(text);
  expect(events.length).toBeGreaterThan(0);
  for (const { confidence, rules } of events) {
    const parts = rules.flatMap((rule) => {
      const [, name, adds] = /^confidence:([a-z]+)([+-]\d+\.\d\d)$/.exec(rule) ?? [];
      return name === undefined ? [] : [Number(adds)];
    });
    expect(parts.length).toBeGreaterThan(1);
    const sum = parts.reduce((total, part) => total + part, 0);
    expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-sum)), 3);
  }
});

it('is surer of an attack on a city than of a word that only may tell one', () => {
  const [attack] = eventsOf('Troops attacked the city on Sunday.').events;
  const [struggle] = eventsOf('The attack was a complete surprise to everyone.').events;
  expect(attack?.confidence).toBeGreaterThan(struggle?.confidence ?? 0);
});
