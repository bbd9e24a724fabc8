import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entitiesOf } from './marked.ts';

it('any text gives mentions in order, none empty, each in its sentence', () => {
  const piece = fc.constantFrom(
    'Imre',
    'Nagy',
    ' ',
    '\n',
    '. ',
    "'s",
    '(',
    ')',
    'the ',
    'he ',
    'ÁVH',
    '-',
    '1956',
    'Hungarian ',
    '\u{1F600}',
    ', ',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 40 }),
      (parts) => {
        for (const { name, mentions } of entitiesOf(parts.join('')).entities) {
          expect(name).not.toBe('');
          expect(mentions.length).toBeGreaterThan(0);
          mentions.forEach(({ span }, i) => {
            expect(span.end).toBeGreaterThan(span.start);
            if (i > 0) expect(span.start).toBeGreaterThanOrEqual(mentions[i - 1]?.span.start as number);
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('the same text gives the same entities', () => {
  const text = 'Imre Nagy met János Kádár in Budapest. Kadar left. Nagy stayed with the UN.';
  expect(JSON.stringify(entitiesOf(text).entities)).toBe(JSON.stringify(entitiesOf(text).entities));
});
