import { expect, it } from 'vitest';
import { eventsOf } from './marked.ts';

it.each([
  ['The troops attacked the city.', 'attacked', 'actual'],
  ['The troops did not attack the city.', 'attack', 'negated'],
  ['The committee refused to sign the treaty.', 'sign', 'negated'],
  ['There was no invasion.', 'invasion', 'negated'],
  ['The general ordered his men to attack the city.', 'attack', 'planned'],
  ['The rebels wanted to capture the palace.', 'capture', 'planned'],
  ['If the army had attacked, the city would have fallen.', 'attacked', 'hypothetical'],
])('%s', (text, trigger, realis) => {
  const { view, events } = eventsOf(text);
  expect(events.map((event) => [view.read(event.trigger), event.realis])).toContainEqual([trigger, realis]);
});
