import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scoreRow, type TreeModel } from '../boosted-trees.ts';
import { keepFrom } from '../judge-lines.ts';
import { type FeatureTable, textFeatures } from '../text-features.ts';
import { growTrees, type TreeOptions } from './grow-trees.ts';
import { bagF1 } from './load-pages.ts';
import { type LabeledText, readCleanTexts, readPages } from './text-pages.ts';

// Trains the model that tells the lines of an article from the rest of a plain-text page; writes src/zones/text-zones.tsv.
//   npm run train:text-zones -- BENCH_FOLDER            trains on all pages of the folder (default ../shared/bench)
//   npm run train:text-zones -- BENCH_FOLDER --measure  only measures, on pages that the model has not seen

const bench = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '../shared/bench';
const target = 'src/zones/text-zones.tsv';
const folds = 5;
const options: TreeOptions = {
  trees: 150,
  depth: 4,
  rate: 0.1,
  leafWeight: 1,
  penalty: 1,
  featureShare: 0.5,
  rowShare: 0.7,
  seed: 1,
};
const cleanFolders = [
  'dates/wikiwars',
  'entities/wikigold',
  'events/articles',
  'events/meantime-apple',
  'timelines/apple',
  'treebank/gum',
];

const head = `# Boosted trees that tell the lines of an article from the rest of a plain-text page; one tree a line.
# Made by \`npm run train:text-zones\` (train/zones/), byte for byte the same from the same folders.
# Trained on: WCXB development pages dumped to text (CC BY 4.0), and as texts without page furniture WikiWars (CC BY-SA 3.0),
# WikiGold (CC BY 4.0), GUM 11 (CC BY 4.0 annotations; texts under CC BY, BY-SA or public), Wikinews and Wikipedia articles.
`;

interface Stack {
  readonly table: FeatureTable;
  readonly labels: Float64Array;
  readonly weights: Float64Array;
}

/** All lines of the texts in one table. Half of a page's weight is spread over its words, half over its lines. */
function stack(texts: readonly LabeledText[], tables: ReadonlyMap<LabeledText, FeatureTable>): Stack {
  const parts = texts.map((text) => tables.get(text) as FeatureTable);
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const columns = parts.find((part) => part.rows > 0)?.columns ?? 0;
  const values = new Float32Array(rows * columns);
  const labels = new Float64Array(rows);
  const weights = new Float64Array(rows);
  let row = 0;
  texts.forEach((text, t) => {
    values.set((parts[t] as FeatureTable).values, row * columns);
    labels.set(text.labels, row);
    weights.set(weightsOf(text), row);
    row += text.lines.length;
  });
  return { table: { rows, columns, values }, labels, weights };
}

function weightsOf({ lines, labels, weight, content }: LabeledText): number[] {
  const words = lines.reduce((sum, line, i) => sum + (labels[i] === 1 ? line.words : 0), 50);
  const each = ((content === null ? 1 : 2) * 8) / Math.max(20, lines.length);
  return lines.map((line) => weight * (each + (40 * Math.min(line.words, 120)) / words));
}

function grow(texts: readonly LabeledText[], tables: ReadonlyMap<LabeledText, FeatureTable>): TreeModel {
  const { table, labels, weights } = stack(texts, tables);
  return growTrees(table.values, table.columns, labels, weights, options);
}

function keptText({ lines }: LabeledText, trees: TreeModel, { values, columns }: FeatureTable): string {
  return lines
    .filter((_, i) => scoreRow(trees, values, i * columns) >= keepFrom)
    .map(({ text }) => text)
    .join('\n');
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The bias, then a tree a line: four numbers a node, as in `boosted-trees.ts`. */
const written = ({ base, trees }: TreeModel): string =>
  [`${base}`, ...trees.map((tree) => tree.join(' '))].join('\n').concat('\n');

/** Word F1 of pages, and the share of clean texts' characters kept, each judged by trees that have not seen it. */
function crossValidate(texts: readonly LabeledText[], tables: ReadonlyMap<LabeledText, FeatureTable>): void {
  const scores: number[] = [];
  let kept = 0;
  let all = 0;
  for (let fold = 0; fold < folds; fold++) {
    const trees = grow(
      texts.filter((text) => text.fold !== fold),
      tables,
    );
    for (const text of texts.filter((text) => text.fold === fold)) {
      const read = keptText(text, trees, tables.get(text) as FeatureTable);
      if (text.content !== null) scores.push(bagF1(wordsOf(read), wordsOf(text.content)));
      else {
        kept += read.length;
        all += text.lines.map((line) => line.text).join('\n').length;
      }
    }
    console.error(`fold ${fold + 1} of ${folds} done`);
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  console.error(`pages in both forms: mean word F1 ${mean.toFixed(4)}; clean texts: ${(kept / all).toFixed(4)} kept`);
}

const texts = [
  ...readPages(join(bench, 'pages/wcxb-text'), folds),
  ...readCleanTexts(
    cleanFolders.map((folder) => join(bench, folder)),
    folds,
  ),
].filter(({ lines }) => lines.length > 0);
const tables = new Map(texts.map((text) => [text, textFeatures(text.lines)]));
if (process.argv.includes('--measure')) crossValidate(texts, tables);
else writeFileSync(target, head + written(grow(texts, tables)));
