import type { TextLine } from './text-line.ts';
import { referencesHeading } from './text-roles.ts';
import type { BlockLabel } from './tile-zones.ts';

// Articles whose headings are marked: the heading says what its section is.

const otherArticles =
  /^(?:see also|external links?|related (?:articles|pages|links)|links|navigation|navigation menu|gallery of links|sister projects)$/i;
const infobox = /^(?:infobox|navbox|sidebar|taxobox|speciesbox|geobox|authority control|succession box|coordinates)\b/i;
/** A parameter that an infobox left behind. */
const parameter = /^(?:[-•*|]|\S[^:=\n]{0,40}\s*[:=])/;

/** Labels headings, their special sections and the remains of infoboxes; lines of ordinary sections stay open. */
export function labelSections(lines: readonly TextLine[], labels: (BlockLabel | undefined)[]): void {
  if (!lines.some(({ mark }) => levelOf(mark) > 0)) return;
  labelRemains(lines, labels);
  let section: BlockLabel | null = null;
  let depth = 0;
  lines.forEach(({ mark, text }, i) => {
    const level = levelOf(mark);
    if (level > 0 && (section === null || level <= depth)) {
      section = sectionLabel(text);
      depth = level;
    }
    if (section !== null) labels[i] ??= section;
    else if (level > 0) labels[i] ??= headingLabel(level, i === 0 || isFirst(lines, i));
  });
}

const levelOf = (mark: string | null): number =>
  mark?.startsWith('heading:') ? Number(mark.slice('heading:'.length)) : 0;

const headingLabel = (level: number, first: boolean): BlockLabel =>
  level === 1 && first ? { kind: 'title', rule: 'heading-level-1' } : { kind: 'heading', rule: 'heading-mark' };

const isFirst = (lines: readonly TextLine[], i: number): boolean =>
  lines.slice(0, i).every(({ mark }) => levelOf(mark) === 0);

function sectionLabel(heading: string): BlockLabel | null {
  if (otherArticles.test(heading)) return { kind: 'boilerplate', rule: 'section-of-links' };
  return referencesHeading.test(heading) ? { kind: 'references', rule: 'references-section' } : null;
}

/** "Infobox" on a line of its own, and the parameters below it up to the next blank line after them. */
function labelRemains(lines: readonly TextLine[], labels: (BlockLabel | undefined)[]): void {
  const remains: BlockLabel = { kind: 'boilerplate', rule: 'infobox-remains' };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    if (line.words > 6 || !infobox.test(line.text) || levelOf(line.mark) > 0) continue;
    labels[i] ??= remains;
    for (let j = i + 1; j < lines.length && isRemains(lines[j] as TextLine); j++) labels[j] ??= remains;
  }
}

const isRemains = (line: TextLine): boolean =>
  line.words <= 25 && !line.paragraph && levelOf(line.mark) === 0 && parameter.test(line.text);
