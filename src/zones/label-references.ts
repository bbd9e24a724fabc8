import type { Extent } from './label-text.ts';
import type { TextLine } from './text-line.ts';
import { citationMarks, referencesHeading, sourceLine } from './text-roles.ts';
import type { BlockLabel } from './tile-zones.ts';

type Labels = (BlockLabel | undefined)[];

/** Labels the article's sources, notes and bibliography: under a heading that says so, or by the look of citations. */
export function labelReferences(lines: readonly TextLine[], labels: Labels, { first, last }: Extent): void {
  let under = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    if (labels[i] !== undefined) continue;
    if (i > first && referencesHeading.test(line.text) && isFollowedByCitation(lines, i)) {
      labels[i] = { kind: 'references', rule: 'references-heading' };
      under = true;
    } else if (under && belongs(line)) {
      labels[i] = { kind: 'references', rule: 'references-section' };
    } else {
      under = false;
      if (i > first && sourceLine.test(line.text) && line.words <= 30)
        labels[i] = { kind: 'references', rule: 'source-line' };
    }
  }
  labelCitationRuns(lines, labels, last);
}

const isFollowedByCitation = (lines: readonly TextLine[], i: number): boolean =>
  lines.slice(i + 1, i + 6).some((line) => citationMarks(line) > 0);

/** Under the heading everything is a reference until page furniture, a heading or plain prose begins. */
const belongs = (line: TextLine): boolean =>
  (line.cue === null && line.words <= 70 && (citationMarks(line) > 0 || line.bullet)) || /^https?:/.test(line.text);

/** Lines one under the other, most of which look like citations, after the article's last paragraph or its last but one. */
function labelCitationRuns(lines: readonly TextLine[], labels: Labels, last: number): void {
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.blanksBefore === 0) end++;
    const run = lines.slice(start, end);
    const marks = run.map(citationMarks);
    const citing = marks.filter((mark) => mark > 0).length;
    const strong = marks.filter((mark) => mark > 1).length;
    const sure = run.length > 1 ? citing * 2 > run.length && strong * 3 >= run.length : (marks[0] as number) >= 3;
    if (sure && end > last - run.length && run.every(({ words }) => words <= 70)) {
      for (let i = start; i < end; i++) labels[i] ??= { kind: 'references', rule: 'citation-look' };
    }
    start = end;
  }
}
