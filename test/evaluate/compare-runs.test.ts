import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/evaluate/compare-runs.ts';
import type { PlacedFinding, SetResult } from '../../src/evaluate/evaluate-set.ts';
import { evaluationJson } from '../../src/evaluate/evaluation-json.ts';
import { groupFindings } from '../../src/evaluate/group-findings.ts';
import { printDifference } from '../../src/evaluate/print-difference.ts';
import { printErrors } from '../../src/evaluate/print-errors.ts';
import { printTable } from '../../src/evaluate/print-table.ts';
import { countsOf, matched, shareOf } from '../../src/evaluate/scored.ts';

const finding = (
  verdict: PlacedFinding['verdict'],
  start: number,
  more: Partial<PlacedFinding> = {},
): PlacedFinding => ({
  measure: 'dates.value',
  verdict,
  group: `${verdict} year`,
  path: 'a.txt',
  line: 1,
  column: start + 1,
  start,
  end: start + 4,
  from: start,
  to: start + 4,
  before: 'In ',
  text: '1956',
  after: ' tanks',
  expected: verdict === 'spurious' ? null : '1956',
  found: verdict === 'missed' ? null : '1957',
  rules: verdict === 'missed' ? [] : [`${verdict}-rule`],
  ...more,
});
const resultWith = (right: number, findings: readonly PlacedFinding[]): SetResult => ({
  name: 'gold',
  gold: 'g1',
  documents: 1,
  characters: 1000,
  seconds: 0.5,
  counts: countsOf(['dates.value', matched(right, 4, 4)], ['zones.lines', shareOf(1, 2)]),
  findings,
  calibration: undefined,
  failures: [],
});
const paint = { bold: String, dim: String, red: String, green: String };
const limits = { groups: 0, places: 2 };

describe('compareRuns', () => {
  const before = resultWith(1, [
    finding('wrong', 0),
    finding('right', 10),
    finding('spurious', 20),
    finding('missed', 30),
  ]);
  const now = resultWith(2, [finding('right', 0), finding('missed', 10), finding('missed', 30)]);
  const [difference] = compareRuns(evaluationJson([before]), [now]);
  const listed = (findings: readonly PlacedFinding[]) =>
    findings.map(({ start, verdict, rules }) => [start, verdict, rules]);

  it('lists errors that are gone, with the rules that were wrong and that are right', () => {
    expect(listed(difference!.gained)).toEqual([
      [0, 'wrong', ['wrong-rule', 'right-rule']],
      [20, 'spurious', ['spurious-rule']],
    ]);
  });

  it('lists errors that are new, with the rule that was right', () => {
    expect(listed(difference!.lost)).toEqual([[10, 'missed', ['right-rule']]]);
  });

  it('names figures that changed only', () => {
    expect(difference!.figures).toEqual([{ measure: 'dates.value', before: 0.25, now: 0.5 }]);
    expect(printDifference(difference!, limits, paint)).toContain('25.00 ->  50.00   +25.00');
  });

  it('finds nothing between a run and itself, through JSON too', () => {
    const json = JSON.parse(JSON.stringify(evaluationJson([now])));
    expect(compareRuns(json, [now])).toEqual([{ name: 'gold', figures: [], gained: [], lost: [] }]);
  });

  it('tells two equal findings from one', () => {
    const [twice, once] = [
      resultWith(1, [finding('wrong', 0), finding('wrong', 0)]),
      resultWith(1, [finding('wrong', 0)]),
    ];
    expect(compareRuns(evaluationJson([twice]), [once])[0]!.gained).toHaveLength(1);
  });

  it('lists pages whose F1 rose or fell', () => {
    const page = (score: number) => finding('wrong', 0, { measure: 'pages.page', score, found: `F1 ${score}` });
    const [run] = compareRuns(evaluationJson([resultWith(1, [page(0.5)])]), [resultWith(1, [page(0.7)])]);
    expect([run!.gained.length, run!.lost.length]).toEqual([1, 0]);
  });

  it('leaves out sets that the earlier run does not have', () => {
    expect(compareRuns(evaluationJson([]), [now])).toEqual([]);
  });
});

describe('lists and tables', () => {
  const errors = resultWith(0, [
    finding('missed', 0, { group: 'rare' }),
    finding('wrong', 5, { group: 'often' }),
    finding('wrong', 6, { group: 'often' }),
    finding('wrong', 7, { group: 'often' }),
    finding('right', 8, { group: 'right' }),
  ]);

  it('the most frequent group comes first', () => {
    const groups = groupFindings(errors.findings)[0]!.groups.map(({ name, weight }) => [name, weight]);
    expect(groups[0]).toEqual(['often', 3]);
  });

  it('each place with line, column, text and rules; what is right is left out', () => {
    expect(printErrors(errors, limits, paint)).toBe(
      [
        'Errors of gold',
        '',
        'dates: value  1 missed, 3 wrong',
        '     3  often',
        '          a.txt:1:6  In «1956» tanks  1956 -> 1957  [wrong-rule]',
        '          a.txt:1:7  In «1956» tanks  1956 -> 1957  [wrong-rule]',
        '          ... and 1 more',
        '     1  rare',
        '          a.txt:1:1  In «1956» tanks',
      ].join('\n'),
    );
  });

  it('the table has a row for each measure, layer by layer', () => {
    expect(printTable(resultWith(1, []), paint).split('\n')).toEqual([
      'gold',
      '1 texts, 1 thousand characters, extracted in 0.5 s, 2 thousand a second',
      '                                         precision    recall  F1/share     right predicted      gold',
      'zones: lines with the right label                                 50.0         1                   2',
      '',
      'dates: value                                  25.0      25.0      25.0         1         4         4',
    ]);
  });
});
