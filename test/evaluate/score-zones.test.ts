import { describe, expect, it } from 'vitest';
import type { ZoneKind } from '../../src/document/zones.ts';
import { figuresOf } from '../../src/evaluate/count.ts';
import { scoreZones } from '../../src/evaluate/score-zones.ts';
import { matched, shareOf } from '../../src/evaluate/scored.ts';

/** Lines of ten characters and the sign after them. */
const gold = (...kinds: ZoneKind[]) => kinds.map((kind, i) => ({ start: i * 11, end: i * 11 + 10, kind }));
const zone = (start: number, end: number, kind: ZoneKind) => ({ start, end, kind, rule: `is-${kind}`, text: '' });
const zonesOf = (...kinds: ZoneKind[]) => kinds.map((kind, i) => zone(i * 11, i * 11 + 11, kind));
const lines = ['title', 'body', 'boilerplate', 'comment'] as const;

describe('scoreZones', () => {
  it.each<[string, ZoneKind[], number, [number, number, number], [number, number, number]]>([
    ['a perfect prediction', [...lines], 4, [2, 2, 2], [1, 1, 1]],
    ['everything kept', ['body', 'body', 'body', 'body'], 1, [2, 4, 2], [0, 0, 1]],
    ['everything a comment', ['comment', 'comment', 'comment', 'comment'], 1, [0, 0, 2], [1, 4, 1]],
    ['another kept label is kept, but wrong', ['heading', 'body', 'boilerplate', 'comment'], 3, [2, 2, 2], [1, 1, 1]],
    ['comment-meta is no comment', ['title', 'body', 'boilerplate', 'comment-meta'], 3, [2, 2, 2], [0, 0, 1]],
  ])('%s', (_, kinds, right, kept, comments) => {
    const { counts } = scoreZones(gold(...lines), zonesOf(...kinds));
    expect(counts.get('zones.lines')).toEqual(shareOf(right, 4));
    expect(counts.get('zones.kept')).toEqual(matched(...kept));
    expect(counts.get('zones.comments')).toEqual(matched(...comments));
  });

  it('a line counts as the zone that covers most of it', () => {
    const zones = [zone(0, 3, 'byline'), zone(3, 9, 'body'), zone(9, 11, 'byline')];
    expect(scoreZones(gold('body'), zones).counts.get('zones.lines')).toEqual(shareOf(1, 1));
  });

  it('no zones at all leave every line wrong', () => {
    const { counts, findings } = scoreZones(gold(...lines), []);
    expect(figuresOf(counts.get('zones.lines')!).score).toBe(0);
    expect(findings.map(({ verdict }) => verdict)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
  });

  it('says which rule mislabeled a line', () => {
    const [finding] = scoreZones(gold('body'), [zone(0, 10, 'boilerplate')]).findings;
    expect(finding).toMatchObject({ group: 'body labeled boilerplate by is-boilerplate', rules: ['is-boilerplate'] });
  });
});
