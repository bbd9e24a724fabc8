import { describe, expect, it } from 'vitest';
import { findEntities } from '../../src/entities/find-entities.ts';
import { analyzeLanguage } from '../../src/language/analyze-language.ts';
import { View } from '../../src/text/view.ts';
import { growthOfTime, processorTime } from '../support/processor-time.ts';
import { wholeZone } from '../support/whole-zone.ts';

/** Made of so many pieces, and of four times as many. */
const count = 700;
const growth = 4;
/** Linear time grows by 4, the square by 16. */
const bound = 9;
/** Below this many milliseconds of work, what is measured is the machine. */
const tooQuick = 30;

const letters = (i: number): string =>
  i.toString(26).replace(/./g, (c) => String.fromCharCode(97 + Number.parseInt(c, 26)));
const surname = (i: number): string => `K${letters(i)}ov`;

/** Texts that rules over names could go quadratic on: the piece of each number. */
const hostile: Readonly<Record<string, (i: number) => string>> = {
  'one name over and over': () => 'Imre Nagy ',
  'ever other persons in one line': (i) => `Imre ${surname(i)}, `,
  'ever other persons, each with a pronoun': (i) => `Imre ${surname(i)} said that he left. `,
  'surnames alone, one letter apart': (i) => `${surname(i)} met Nagy. `,
  'short forms in brackets': (i) => `State Security Police (${letters(i).toUpperCase()}Q) `,
  'connecting words': () => 'Bank of the ',
  'hyphens and possessives': (i) => `Umar-${surname(i)}'s `,
  titles: () => 'President General Sir ',
  'peoples and their bodies': () => 'Hungarian government ',
  'ordinals and units': (i) => `${i}th Army `,
  'events of years': (i) => `Treaty of ${1000 + (i % 1000)} `,
};

function timeOf(piece: (i: number) => string, pieces: number): number {
  const text = Array.from({ length: pieces }, (_, i) => piece(i)).join('');
  const view = View.of(text);
  const zones = [wholeZone(view)];
  const sentences = analyzeLanguage(view, zones);
  return processorTime(() => findEntities({ view, zones, sentences, dates: { mentions: [], published: null } }));
}

function growthOf(piece: (i: number) => string): number {
  return growthOfTime(
    () => timeOf(piece, count),
    () => timeOf(piece, growth * count),
    bound,
    tooQuick,
  );
}

describe('names are found in time that grows with the text and not with its square', () => {
  it.each(Object.keys(hostile))('%s', (name) => {
    expect(growthOf(hostile[name] as (i: number) => string)).toBeLessThan(bound);
  });
});
