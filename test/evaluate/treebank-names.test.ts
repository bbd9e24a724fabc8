import { describe, expect, it } from 'vitest';
import { treebankNames } from '../../src/evaluate/treebank-names.ts';
import { readConllu } from '../../src/language/conllu.ts';

const rows = (...lines: string[]) => `${lines.map((l) => l.replaceAll(' ', '\t')).join('\n')}\n\n`;

const namesOf = (...lines: string[]) => {
  const document = readConllu(rows(...lines));
  return treebankNames(document).names.map((n) => `${n.type}: ${document.text.slice(n.start, n.end)}`);
};

describe('treebankNames', () => {
  it.each([
    [
      'the outer of two nested names, without the article',
      [
        '1 the the DET DT _ 2 det _ Entity=(1-organization-new',
        '2 University University PROPN NNP _ 0 root _ _',
        '3 of of ADP IN _ 4 case _ _',
        '4 Basel Basel PROPN NNP _ 2 nmod _ Entity=(2-place-new)1)',
      ],
      ['organization: University of Basel'],
    ],
    [
      'two coordinated names are two',
      [
        '1 Euler Euler PROPN NNP _ 0 root _ Entity=(3-person-new(1-person-new)',
        '2 and and CCONJ CC _ 3 cc _ _',
        '3 Gauss Gauss PROPN NNP _ 1 conj _ Entity=(2-person-new)3)',
      ],
      ['person: Euler', 'person: Gauss'],
    ],
    [
      'a common noun as head is no name',
      ['1 mathematicians mathematician NOUN NNS _ 0 root _ Entity=(1-person-new)'],
      [],
    ],
    ['other types are no names here', ['1 Monday Monday PROPN NNP _ 0 root _ Entity=(1-time-new)'], []],
    ['a bracket that closes nothing is passed over', ['1 Euler Euler PROPN NNP _ 0 root _ Entity=9)'], []],
  ])('%s', (_, lines, names) => {
    expect(namesOf(...lines)).toEqual(names);
  });
});
