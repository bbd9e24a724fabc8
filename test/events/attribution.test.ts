import { expect, it } from 'vitest';
import { eventsOf } from './marked.ts';

it.each([
  ['According to the report, police arrested 12 protesters.', 'arrested', 'report'],
  ['The minister said that police arrested 12 protesters.', 'arrested', 'minister'],
  ['The minister met reporters and said that the police had arrested 12 protesters.', 'arrested', 'minister'],
  ['Police arrested 12 protesters, the minister said.', 'arrested', 'minister'],
  ['Police arrested 12 protesters, as the newspaper reported.', 'arrested', 'newspaper'],
  ['Police arrested 12 protesters as the minister announced the new law.', 'arrested', null],
  ['The Red Army attacked Budapest.', 'attacked', null],
])('%s', (text, trigger, source) => {
  const { view, events } = eventsOf(text);
  const found = events.find((event) => view.read(event.trigger) === trigger);
  expect(found?.attribution ? view.read(found.attribution.span) : null).toBe(source);
});
