import { expect, it } from 'vitest';
import { possibleLemmas } from '../../src/events/word-forms.ts';

it.each([
  ['withdrew', 'withdraw'],
  ['invaded', 'invade'],
  ['banned', 'ban'],
  ['carried', 'carry'],
  ['fighting', 'fight'],
])('%s may be of %s', (form, lemma) => {
  expect(possibleLemmas(form)).toContain(lemma);
});

it('has nothing to say of a plain word', () => {
  expect(possibleLemmas('army')).toEqual([]);
});
