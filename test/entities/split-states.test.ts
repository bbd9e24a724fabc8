import { expect, it } from 'vitest';
import type { Token } from '../../src/document/language.ts';
import { splitStates } from '../../src/entities/names/amend-types.ts';

it.each([
  ['First Republic and Hungarian Soviet Republic', ['First Republic', 'Hungarian Soviet Republic']],
  ['Austro - Hungarian Empire and Russian Empire', ['Austro - Hungarian Empire', 'Russian Empire']],
  ['Hungary and Eastern Europe', ['Hungary', 'Eastern Europe']],
  ['Hungary – Romania', ['Hungary', 'Romania']],
  ['Bosnia and Herzegovina', ['Bosnia and Herzegovina']],
  ['Marks and Spencer', ['Marks and Spencer']],
])('two places taken for one name are parted: %s', (text, parts) => {
  const tokens = text.split(' ').map((word) => ({ text: word }) as Token);
  const split = splitStates(tokens, { first: 0, last: tokens.length - 1 });
  const quoted = split.map(({ first, last }) =>
    tokens
      .slice(first, last + 1)
      .map((token) => token.text)
      .join(' '),
  );
  expect(quoted).toEqual(parts);
});
