import { writeFileSync } from 'node:fs';
import type { TreeModel } from '../boosted-trees.ts';
import { contextNames } from '../html-context.ts';
import { featureNames, pageFeatures } from '../html-features.ts';
import { keepFrom, type PageModel, scoreRows, secondRows } from '../judge-blocks.ts';
import { OddsCounter } from './count-odds.ts';
import { growTrees, type TreeOptions } from './grow-trees.ts';
import { bagF1, type GoldPage, loadPages } from './load-pages.ts';

// Trains the model that tells a page's article from the rest, and writes src/zones/html-model.json.
//   npm run train:zones -- FOLDER            train on all pages of the folder
//   npm run train:zones -- FOLDER --folds 5  only measure: word F1 on pages that the model has not seen

const options: TreeOptions = {
  trees: 120,
  depth: 5,
  rate: 0.1,
  leafWeight: 0.05,
  penalty: 0.05,
  featureShare: 0.6,
  rowShare: 0.6,
  seed: 1,
};
const width = featureNames.length;
/** The second look learns from first looks at pages that the first one has not seen. */
const innerFolds = 4;

/** Trains on pages; the counter gives the odds for pages that were not among them. */
export function train(pages: readonly GoldPage[]): { model: PageModel; counter: OddsCounter } {
  const counter = new OddsCounter(pages);
  const own = new Map(pages.map((page) => [page, featuresOf(page, counter)]));
  const firsts = new Map<GoldPage, Float64Array>();
  for (let fold = 0; fold < innerFolds; fold++) {
    const inner = trainTrees(
      pages.filter((_, i) => i % innerFolds !== fold),
      own,
      width,
    );
    for (const page of pages.filter((_, i) => i % innerFolds === fold)) {
      firsts.set(page, scoreRows(inner, own.get(page)!, width));
    }
  }
  const both = new Map(pages.map((page) => [page, secondRows(page.tree, own.get(page)!, firsts.get(page)!)]));
  const first = trainTrees(pages, own, width);
  const second = trainTrees(pages, both, width + contextNames.length);
  return { model: { odds: counter.tables(), first, second }, counter };
}

function featuresOf(page: GoldPage, counter: OddsCounter): Float32Array {
  return counter.without(page, (odds) => pageFeatures(page.tree, odds, page.clean.metadata.title?.text ?? ''));
}

function trainTrees(
  pages: readonly GoldPage[],
  features: ReadonlyMap<GoldPage, Float32Array>,
  columns: number,
): TreeModel {
  const rows = pages.map((page) => features.get(page)!);
  const joined = new Float32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    joined.set(row, at);
    at += row.length;
  }
  const targets = pages.flatMap((page) => Array.from(page.shares, (share) => (share >= 0.5 ? share : 0)));
  const weights = pages.flatMap(weightsOf);
  return growTrees(joined, columns, Float64Array.from(targets), Float64Array.from(weights), options);
}

/** A block weighs what its words mean for its page's F1; every page weighs about the same. */
function weightsOf({ words, gold }: GoldPage): number[] {
  return words.map((tokens) => Math.min((tokens.length + 0.5) / gold.length, 1) + 0.0005);
}

/** The probability of each block of a page that was not trained on. */
export function judge(page: GoldPage, { model, counter }: ReturnType<typeof train>): Float64Array {
  const own = featuresOf(page, counter);
  const rows = secondRows(page.tree, own, scoreRows(model.first, own, width));
  return scoreRows(model.second, rows, width + contextNames.length);
}

function f1(page: GoldPage, judged: Float64Array): number {
  const kept = page.words.flatMap((words, i) => ((judged[i] as number) >= keepFrom ? words : []));
  return bagF1(kept, page.gold);
}

function crossValidate(pages: readonly GoldPage[], folds: number): void {
  let sum = 0;
  for (let fold = 0; fold < folds; fold++) {
    const trained = train(pages.filter((_, i) => i % folds !== fold));
    const unseen = pages.filter((_, i) => i % folds === fold);
    const scores = unseen.map((page) => f1(page, judge(page, trained)));
    sum += scores.reduce((a, b) => a + b, 0);
    for (const [i, page] of unseen.entries()) console.log(page.name, scores[i]?.toFixed(3));
  }
  console.log(`mean word F1 on unseen pages, ${folds} folds: ${(sum / pages.length).toFixed(4)}`);
}

if (process.argv[1]?.endsWith('train-zones.ts')) main();

function main(): void {
  const [folder = '../shared/bench/pages/wcxb', flag, folds = '5'] = process.argv.slice(2);
  const pages = loadPages(folder);
  if (flag === '--folds') crossValidate(pages, Number(folds));
  else writeFileSync('src/zones/html-model.json', `${JSON.stringify(train(pages).model)}\n`);
}
