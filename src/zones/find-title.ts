import type { TextLine } from './text-line.ts';

/** A headline has at most so many words, and lies at most so far above the first paragraph (in lines). */
const longest = 30;
const highest = 40;
/** A candidate below this score is no headline; measured on the articles of the benchmark. */
const threshold = 1.5;

/**
 * The index of the line that is the article's headline, -1 where none is.
 * A headline stands above the first paragraph, shares its words with the article, is repeated in page titles
 * and breadcrumbs, and is followed by the byline.
 * @param first the first paragraph of the article
 */
export function findTitle(
  lines: readonly TextLine[],
  first: number,
  isByline: (i: number) => boolean,
  isArticle: (i: number) => boolean,
): number {
  const vocabulary = new Set(lines.filter((_, i) => i >= first && isArticle(i)).flatMap(({ text }) => content(text)));
  let best = -1;
  let bestScore = threshold;
  for (let i = Math.max(0, first - highest); i < first; i++) {
    const line = lines[i] as TextLine;
    if (!isCandidate(line) || isByline(i)) continue;
    const score = titleScore(lines, i, first, vocabulary, isByline);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

const isCandidate = ({ text, words, cue, bullet, paragraph }: TextLine): boolean =>
  words > 0 &&
  words <= longest &&
  cue === null &&
  !bullet &&
  !paragraph &&
  /\p{L}/u.test(text) &&
  !/^\[.*\]$|[.,;]$/.test(text);

/** Only the beginning of the article is compared: long articles hold every word. */
const content = (text: string): string[] =>
  text
    .slice(0, 3000)
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? [];

function titleScore(
  lines: readonly TextLine[],
  i: number,
  first: number,
  vocabulary: ReadonlySet<string>,
  isByline: (i: number) => boolean,
): number {
  const line = lines[i] as TextLine;
  const words = content(line.text);
  const shared = words.length === 0 ? 0 : words.filter((word) => vocabulary.has(word)).length / words.length;
  const bylined = [1, 2, 3].some((step) => i + step < first && isByline(i + step));
  return (
    2 * shared +
    (isRepeated(lines, i) ? 2 : 0) +
    (bylined ? 1 : 0) +
    (line.words >= 4 && line.words <= 20 ? 1 : line.words === 1 ? -1 : 0) +
    (i === 0 ? 0.5 : 0) -
    Math.min(1.5, (first - i - 1) * 0.1)
  );
}

/** The same words in the page's own title, in the breadcrumb or over the comments. */
function isRepeated(lines: readonly TextLine[], i: number): boolean {
  const { key, words } = lines[i] as TextLine;
  return (
    words >= 3 &&
    lines.some((other, j) => j !== i && other.key.length < 300 && other.key !== key && other.key.includes(key))
  );
}
