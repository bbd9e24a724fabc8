import { expect, it } from 'vitest';
import type { Candidate, Option } from '../../src/events/find-candidates.ts';
import { topicOf } from '../../src/events/topic.ts';

const candidate = (...options: Option[]) => ({ options }) as unknown as Candidate;
const match: Option = { type: 'Contest.Win', prior: 8, fit: 'free' };
const attack: Option = { type: 'Conflict.Attack', prior: 8, fit: 'free' };

it('shares out what the words of an article may tell; a word of two meanings counts half for each', () => {
  const topic = topicOf([candidate(match), candidate(match, attack)]);
  expect(topic.share('Contest.Win')).toBeCloseTo(0.75);
  expect(topic.share('Contest')).toBeCloseTo(0.75);
  expect(topic.share('Conflict')).toBeCloseTo(0.25);
  expect(topic.share('Life')).toBe(0);
});

it('has no share of anything where nothing is told', () => {
  expect(topicOf([]).share('Contest')).toBe(0);
});

it('leaves out senses whose conditions are not met', () => {
  expect(topicOf([candidate(match, { ...attack, fit: 'unmet' })]).share('Conflict')).toBe(0);
});
