import { describe, expect, it } from 'vitest';
import { agreeOverDocument } from '../../src/entities/tagger/agree.ts';
import { labelCount, labelOf, part } from '../../src/entities/tagger/labels.ts';
import { readDocument } from '../../src/entities/tagger/read-document.ts';

const sentences = (...texts: string[]) =>
  texts.map((text) => ({ tokens: text.split(' ').map((word) => ({ text: word })) }));
const company = labelOf('organization', part.single);
const man = labelOf('person', part.single);

/** Scores of words that are all alike, but for one that is surely an organization. */
function scoresOf(lengths: readonly number[], sentence: number, word: number): Float32Array[] {
  const scores = lengths.map((length) => new Float32Array(length * labelCount));
  (scores[sentence] as Float32Array)[word * labelCount + company] = 20;
  return scores;
}

describe('places of a word', () => {
  it('are drawn to what another place clearly is', () => {
    const document = readDocument(sentences('Caloi makes bicycles', 'He left Caloi'));
    const scores = scoresOf([3, 3], 0, 0);
    agreeOverDocument(document, scores);
    const row = (scores[1] as Float32Array).subarray(2 * labelCount);
    expect(row[company]).toBeGreaterThan(row[man] as number);
  });

  it.each([
    ['written small', 'He left caloi'],
    ['of another word', 'He left Berlin'],
  ])('leave those %s alone', (_, text) => {
    const document = readDocument(sentences('Caloi makes bicycles', text));
    const scores = scoresOf([3, 3], 0, 0);
    agreeOverDocument(document, scores);
    expect([...(scores[1] as Float32Array)]).toEqual(new Array(3 * labelCount).fill(0));
  });
});
