import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/entities/fold.ts';
import { isPrefix, PhraseTable, phraseKey } from '../../src/entities/tagger/phrase-table.ts';

const bitsOf = (table: PhraseTable, text: string): number => table.get(phraseKey(fold(text)));

describe('a table of phrases', () => {
  it.each([
    ['Red Army', 'red army'],
    ['Red Army', 'REDARMY'],
    ["L'Humanité", 'l’humanite'],
    ['U.S.', 'us'],
    ['Jean-Luc', 'jean luc'],
  ])('has %s for %s', (listed, asked) => {
    const table = new PhraseTable();
    table.addPhrase(listed, 4);
    expect(bitsOf(table, asked)).toBe(4);
  });

  it('knows where longer phrases begin, and nothing else', () => {
    const table = new PhraseTable();
    table.addPhrase('Red Army Choir', 4);
    expect(bitsOf(table, 'Red Army') >>> 0).toBe(isPrefix);
    expect(bitsOf(table, 'Army')).toBe(0);
  });

  it('reads bytes as it reads text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."Ab9 '-.–&ÉőŁ"), { maxLength: 12 }), (letters) => {
        const phrase = letters.join('');
        const [one, other] = [new PhraseTable(64), new PhraseTable(64)];
        one.addPhrase(phrase, 8);
        const bytes = Buffer.from(`x\n${phrase}\ny`);
        other.addBytes(bytes, 2, bytes.length - 2, 8);
        expect(other).toEqual(one);
      }),
    );
  });
});
