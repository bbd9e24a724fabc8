import { describe, expect, it } from 'vitest';
import type { ZoneKind } from '../../src/document/zones.ts';
import { figuresOf } from '../../src/evaluate/count.ts';
import { scorePage } from '../../src/evaluate/score-pages.ts';
import { shareOf } from '../../src/evaluate/scored.ts';
import { compareBags, wordsOf } from '../../src/evaluate/words.ts';

const zone = (kind: ZoneKind, text: string) => ({ start: 0, end: 0, kind, rule: `is-${kind}`, text });
const page = {
  mainContent: 'Tanks entered Budapest. Nagy spoke on the radio.',
  kept: ['Tanks entered Budapest'],
  dropped: ['Home', 'Subscribe to our newsletter'],
  comments: ['What a day'],
};

describe('words', () => {
  it('are runs of letters and digits, in lower case', () => {
    expect(wordsOf('Kádár’s 2,500 T-34s, "É"!')).toEqual(['kádár', 's', '2', '500', 't', '34s', 'é']);
  });

  it.each([
    ['the same', 'a b c', 'c b a', [1, 1, 1]],
    ['each word counts as often as on the side that has it less often', 'a a a b', 'a b b', [2 / 4, 2 / 3, 4 / 7]],
    ['nothing found', '', 'a', [0, 0, 0]],
    ['nothing expected', 'a', '', [0, 0, 0]],
    ['nothing on both sides', '', '', [1, 1, 1]],
    ['nothing in common', 'a', 'b', [0, 0, 0]],
  ])('%s', (_, found, expected, [precision, recall, f1]) => {
    const figures = compareBags(wordsOf(found), wordsOf(expected));
    expect(figures.precision).toBeCloseTo(precision!, 10);
    expect(figures.recall).toBeCloseTo(recall!, 10);
    expect(figures.f1).toBeCloseTo(f1!, 10);
  });
});

describe('scorePage', () => {
  const perfect = [
    zone('boilerplate', 'Home\nSubscribe to our newsletter'),
    zone('title', 'Tanks entered Budapest.'),
    zone('body', 'Nagy spoke on the radio.'),
    zone('comment', 'What a day!'),
  ];
  const shares = (zones: readonly ReturnType<typeof zone>[]) => {
    const { counts } = scorePage(page, zones);
    return ['with', 'without', 'comments', 'comment-free'].map((m) => figuresOf(counts.get(`pages.${m}`)!).score);
  };

  it('a perfect prediction', () => {
    const { counts, findings } = scorePage(page, perfect);
    expect(counts.get('pages.words')).toEqual({ kind: 'mean', precision: 1, recall: 1, f1: 1, of: 1 });
    expect(shares(perfect)).toEqual([1, 1, 1, 1]);
    expect(findings.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
  });

  it('keeping everything loses what should be dropped, and precision', () => {
    const all = perfect.map(({ text }) => zone('body', text));
    expect(shares(all)).toEqual([1, 0, 0, 1]);
    expect(figuresOf(scorePage(page, all).counts.get('pages.words')!).precision).toBeCloseTo(8 / 16, 10);
  });

  it('everything a comment loses what should be kept', () => {
    expect(shares(perfect.map(({ text }) => zone('comment', text)))).toEqual([0, 1, 1, 0]);
  });

  it('keeping nothing scores nothing', () => {
    const { counts } = scorePage(page, []);
    expect(figuresOf(counts.get('pages.words')!).score).toBe(0);
    expect(shares([])).toEqual([0, 1, 0, 1]);
  });

  it('a snippet is found as whole words, across blocks', () => {
    const zones = [zone('body', 'Homeland'), zone('body', 'Tanks\nentered'), zone('body', 'Budapest')];
    expect(shares(zones).slice(0, 2)).toEqual([1, 1]);
  });

  it('a page without main text has no figure for it', () => {
    const { counts } = scorePage({ ...page, mainContent: undefined }, perfect);
    expect(counts.has('pages.words')).toBe(false);
    expect(counts.get('pages.with')).toEqual(shareOf(1, 1));
  });

  it('lists blocks wrongly kept and dropped, by their words', () => {
    const zones = [zone('body', 'Subscribe to our newsletter now'), zone('boilerplate', 'Nagy spoke on the radio.')];
    const blocks = scorePage(page, zones).findings.filter(({ measure }) => measure === 'pages.words');
    expect(blocks.map(({ group, weight }) => [group, weight])).toEqual([
      ['wrongly kept as body by is-body', 5],
      ['wrongly dropped as boilerplate by is-boilerplate', 5],
    ]);
  });
});
