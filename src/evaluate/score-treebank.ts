import type { ConlluDocument, ConlluWord } from '../language/conllu.ts';
import type { Finding } from './finding.ts';
import type { PredictedSentence, PredictedToken } from './prediction.ts';
import { type Range, rangeKey } from './range.ts';
import { countsOf, matched, type Scored, shareOf } from './scored.ts';

/** A token of either side with the place of its governor; `root` where it has none. */
interface Governed extends Range {
  readonly pos: string;
  /** The universal relation, without its subtype. */
  readonly relation: string;
  readonly governor: string;
}

/**
 * Language against a treebank, from raw text, as in the CoNLL 2018 shared task: tokens are matched by their place.
 * `syntax.tokens` and `syntax.sentences`: F1 of tokens, and of places where a sentence ends; `syntax.pos`: share of
 * matched tokens with the right universal part of speech; `syntax.uas` and `syntax.las`: share of all gold tokens whose
 * governor, and whose governor and universal relation, are right. A gold token that was not found is wrong.
 */
export function scoreTreebank(treebank: ConlluDocument, predicted: readonly PredictedSentence[]): Scored {
  const gold = treebank.sentences.flatMap(({ words }) => govern(words));
  const tokens = new Map(predicted.flatMap(({ tokens }) => govern(tokens)).map((t) => [rangeKey(t), t]));
  const aligned = gold.flatMap((word) => {
    const token = tokens.get(rangeKey(word));
    return token === undefined ? [] : [{ word, token }];
  });
  const attached = aligned.filter(({ word, token }) => word.governor === token.governor);
  const labeled = attached.filter(({ word, token }) => word.relation === token.relation);
  const ends = sentenceEnds(treebank, predicted);
  return {
    counts: countsOf(
      ['syntax.sentences', matched(ends.right, ends.predicted, ends.gold)],
      ['syntax.tokens', matched(aligned.length, tokens.size, gold.length)],
      ['syntax.pos', shareOf(aligned.filter(({ word, token }) => word.pos === token.pos).length, aligned.length)],
      ['syntax.uas', shareOf(attached.length, gold.length)],
      ['syntax.las', shareOf(labeled.length, gold.length)],
    ),
    findings: [
      ...ends.findings,
      ...gold.filter((word) => !tokens.has(rangeKey(word))).map(unalignedFinding),
      ...aligned.flatMap(({ word, token }) => wordFindings(word, token)),
    ],
  };
}

function govern(words: readonly (ConlluWord | PredictedToken)[]): Governed[] {
  return words.map(({ start, end, pos, head, relation }) => {
    const governor = words[head];
    return { start, end, pos, relation: relation.split(':')[0]!, governor: governor ? rangeKey(governor) : 'root' };
  });
}

function sentenceEnds(treebank: ConlluDocument, predicted: readonly PredictedSentence[]) {
  const gold = treebank.sentences.flatMap(({ words }) => words.at(-1)?.end ?? []);
  const found = predicted.flatMap(({ tokens }) => tokens.at(-1)?.end ?? []);
  const [golds, ends] = [new Set(gold), new Set(found)];
  const finding = (verdict: 'missed' | 'spurious', end: number): Finding => ({
    measure: 'syntax.sentences',
    verdict,
    group: `${verdict} end after "${shapeBefore(treebank.text, end)}"`,
    start: Math.max(0, end - 1),
    end,
    expected: verdict === 'missed' ? 'end of a sentence' : null,
    found: verdict === 'missed' ? null : 'end of a sentence',
    rules: [],
  });
  return {
    right: [...ends].filter((end) => golds.has(end)).length,
    predicted: ends.size,
    gold: golds.size,
    findings: [
      ...[...golds].filter((end) => !ends.has(end)).map((end) => finding('missed', end)),
      ...[...ends].filter((end) => !golds.has(end)).map((end) => finding('spurious', end)),
    ],
  };
}

/** The last two signs before an offset, letters and digits made the same. */
const shapeBefore = (text: string, end: number): string =>
  text
    .slice(Math.max(0, end - 2), end)
    .replace(/\p{L}/gu, 'a')
    .replace(/\d/g, '9');

function unalignedFinding({ start, end, pos }: Governed): Finding {
  const base = { start, end, expected: pos, found: null, rules: [] };
  return { ...base, measure: 'syntax.tokens', verdict: 'missed', group: `missed ${pos}` };
}

function wordFindings(word: Governed, token: Governed): Finding[] {
  const base = { start: word.start, end: word.end, rules: [] };
  const findings: Finding[] = [];
  if (word.pos !== token.pos) {
    const group = `${word.pos} tagged ${token.pos}`;
    findings.push({ ...base, measure: 'syntax.pos', verdict: 'wrong', group, expected: word.pos, found: token.pos });
  }
  const attached = word.governor === token.governor;
  if (attached && word.relation === token.relation) return findings;
  const group = attached ? `${word.relation} labeled ${token.relation}` : `${word.relation} attached elsewhere`;
  return [
    ...findings,
    { ...base, measure: 'syntax.las', verdict: 'wrong', group, expected: word.relation, found: token.relation },
  ];
}
