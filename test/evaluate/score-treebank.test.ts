import { describe, expect, it } from 'vitest';
import { scoreTreebank } from '../../src/evaluate/score-treebank.ts';
import { matched, shareOf } from '../../src/evaluate/scored.ts';
import { readConllu } from '../../src/language/conllu.ts';

const row = (id: number, form: string, pos: string, head: number, relation: string, misc = '_') =>
  [id, form, form.toLowerCase(), pos, '_', '_', head, relation, '_', misc].join('\t');
const treebank = readConllu(
  `${[
    row(1, 'Nagy', 'PROPN', 3, 'nsubj:pass'),
    row(2, 'was', 'AUX', 3, 'aux:pass'),
    row(3, 'shot', 'VERB', 0, 'root', 'SpaceAfter=No'),
    row(4, '.', 'PUNCT', 3, 'punct'),
  ].join('\n')}\n\n${row(1, 'Gone', 'VERB', 0, 'root')}\n`,
);

type Word = readonly [words: string, pos: string, head: number, relation: string];
const sentence = (...words: readonly Word[]) => {
  const tokens = words.map(([form, pos, head, relation]) => {
    const start = treebank.text.indexOf(form);
    return { start, end: start + form.length, lemma: form, pos, head, relation };
  });
  return { start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens };
};
const gone = sentence(['Gone', 'VERB', -1, 'root']);
const perfect = sentence(
  ['Nagy', 'PROPN', 2, 'nsubj'],
  ['was', 'AUX', 2, 'aux'],
  ['shot', 'VERB', -1, 'root'],
  ['.', 'PUNCT', 2, 'punct'],
);
const figures = (...sentences: readonly ReturnType<typeof sentence>[]) => {
  const { counts } = scoreTreebank(treebank, sentences);
  return ['sentences', 'tokens', 'pos', 'uas', 'las'].map((measure) => counts.get(`syntax.${measure}`));
};

describe('scoreTreebank', () => {
  it('a perfect prediction; subtypes of relations are not compared', () => {
    expect(figures(perfect, gone)).toEqual([
      matched(2, 2, 2),
      matched(5, 5, 5),
      shareOf(5, 5),
      shareOf(5, 5),
      shareOf(5, 5),
    ]);
  });

  it('a token that was cut otherwise is wrong, and so is what hangs on it', () => {
    const glued = sentence(['Nagy', 'NOUN', 2, 'obj'], ['was', 'AUX', 2, 'aux'], ['shot.', 'VERB', -1, 'root']);
    expect(figures(glued, gone)).toEqual([
      matched(2, 2, 2),
      matched(3, 4, 5),
      shareOf(2, 3),
      shareOf(1, 5),
      shareOf(1, 5),
    ]);
  });

  it('the right governor with the wrong relation is attached, not labeled', () => {
    const [subject, ...rest] = perfect.tokens;
    const wrong = { ...perfect, tokens: [{ ...subject!, relation: 'obj' }, ...rest] };
    expect(figures(wrong, gone).slice(3)).toEqual([shareOf(5, 5), shareOf(4, 5)]);
  });

  it('two sentences run together have one end', () => {
    const tokens = [...perfect.tokens, { ...gone.tokens[0]!, head: 2, relation: 'parataxis' }];
    expect(figures({ ...perfect, end: gone.end, tokens })[0]).toEqual(matched(1, 1, 2));
  });

  it('predicting nothing', () => {
    expect(figures()).toEqual([matched(0, 0, 2), matched(0, 0, 5), shareOf(0, 0), shareOf(0, 5), shareOf(0, 5)]);
  });
});
