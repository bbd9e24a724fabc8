import type { Count } from './count.ts';
import type { Finding } from './finding.ts';
import type { GoldPage } from './gold.ts';
import { blockFindings } from './page-blocks.ts';
import type { PredictedZone } from './prediction.ts';
import { keptZones } from './score-zones.ts';
import { type Scored, shareOf } from './scored.ts';
import { compareBags, wordString, wordsOf } from './words.ts';

/**
 * What was kept of a page. `pages.words`: F1 of the bag of words of the kept text (title, heading, body, caption)
 * against the main text, a mean over pages; words are runs of letters and digits in lower case. `pages.with` and
 * `pages.without`: the share of snippets to keep that were kept, and of snippets to drop that were dropped.
 * `pages.comments` and `pages.comment-free`: the share of snippets of comments that lie in comment zones, and of
 * snippets to keep that do not. A snippet lies in a text where all its words follow each other there.
 */
export function scorePage(gold: GoldPage, zones: readonly PredictedZone[]): Scored {
  const kept = textOf(zones.filter(({ kind }) => keptZones.has(kind)));
  const comments = wordString(textOf(zones.filter(({ kind }) => kind === 'comment')));
  const words = gold.mainContent === undefined ? undefined : compareBags(wordsOf(kept), wordsOf(gold.mainContent));
  const snippets = [
    ...lookUp('pages.with', gold.kept, true, wordString(kept)),
    ...lookUp('pages.without', gold.dropped, false, wordString(kept)),
    ...(gold.comments ? lookUp('pages.comments', gold.comments, true, comments) : []),
    ...(gold.comments ? lookUp('pages.comment-free', gold.kept, false, comments) : []),
  ];
  const counts: [string, Count][] = words ? [['pages.words', { kind: 'mean', ...words, of: 1 }]] : [];
  return {
    counts: new Map([...counts, ...snippetCounts(snippets)]),
    findings: [
      ...(words ? [pageFinding(words, zones)] : []),
      ...(gold.mainContent !== undefined ? blockFindings(gold.mainContent, zones) : []),
      ...snippets.flatMap((snippet) => snippetFinding(snippet, zones)),
    ],
  };
}

/** The page as a whole, so that the worst pages can be listed. */
function pageFinding(
  { precision, recall, f1 }: ReturnType<typeof compareBags>,
  zones: readonly PredictedZone[],
): Finding {
  const found = `F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  const end = zones.at(-1)?.end ?? 0;
  const base = {
    measure: 'pages.page',
    verdict: f1 === 1 ? 'right' : 'wrong',
    group: 'the worst first',
    rules: [],
  } as const;
  return { ...base, start: 0, end, text: '', expected: 'F1 1', found, weight: 1 - f1, score: f1 };
}

const textOf = (zones: readonly PredictedZone[]): string => zones.map(({ text }) => text).join('\n');

interface Snippet {
  readonly measure: string;
  readonly text: string;
  /** Whether it should be there. */
  readonly wanted: boolean;
  readonly right: boolean;
}

function lookUp(measure: string, snippets: readonly string[], wanted: boolean, words: string): Snippet[] {
  return snippets
    .filter((text) => wordsOf(text).length > 0)
    .map((text) => ({ measure, text, wanted, right: words.includes(wordString(text)) === wanted }));
}

function snippetCounts(snippets: readonly Snippet[]): Map<string, Count> {
  const measures = [...new Set(snippets.map(({ measure }) => measure))];
  return new Map(
    measures.map((measure) => {
      const all = snippets.filter((s) => s.measure === measure);
      return [measure, shareOf(all.filter((s) => s.right).length, all.length)];
    }),
  );
}

function snippetFinding({ measure, text, wanted, right }: Snippet, zones: readonly PredictedZone[]): Finding[] {
  const zone = zones.find((z) => wordString(z.text).includes(wordString(text)));
  const where = zone ? `${zone.kind} by ${zone.rule}` : 'no single zone';
  return [
    {
      measure,
      verdict: right ? 'right' : wanted ? 'missed' : 'spurious',
      group: right ? where : `${wanted ? 'missed' : 'wrongly there'}: in ${where}`,
      start: zone?.start ?? 0,
      end: zone?.end ?? 0,
      text,
      expected: wanted ? text : null,
      found: right === wanted ? text : null,
      rules: zone ? [zone.rule] : [],
    },
  ];
}
