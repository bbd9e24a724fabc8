import type { TextLine } from './text-line.ts';

/** Whether each line belongs to the article. */
export function judgeLines(lines: readonly TextLine[]): boolean[] {
  const hard = lines.filter(({ cue }) => cue !== null && cue !== 'menu').length;
  const clean = hard * 25 < lines.length;
  const paragraphs = lines.flatMap((line, i) => (line.paragraph && (line.cue === null || line.words > 40) ? [i] : []));
  const first = paragraphs[0] ?? lines.length;
  const last = paragraphs.at(-1) ?? -1;
  return lines.map((line, i) => {
    if (clean && line.words <= 2) return true;
    if (line.cue !== null && line.cue !== 'menu') return line.words > 40;
    if (clean || line.paragraph) return true;
    return i > first && i < last;
  });
}
