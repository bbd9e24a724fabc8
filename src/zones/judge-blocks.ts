import { readDataFile } from '../data-file.ts';
import { type ExplainedModel, explainRow, probability, scoreRow, type TreeModel, withMeans } from './boosted-trees.ts';
import { contextFeatures, contextNames } from './html-context.ts';
import { featureNames, type PageOdds, pageFeatures } from './html-features.ts';
import type { PageTree } from './html-tree.ts';

/** What the model file holds: `src/zones/html-model.md` says what it was trained on. */
export interface PageModel {
  readonly odds: Record<'text' | 'element' | 'heading', Readonly<Record<string, number>>>;
  /** A first look at each block by itself. */
  readonly first: TreeModel;
  /** A second look, which also sees what the first one made of everything around. */
  readonly second: TreeModel;
}

/** What the model thinks of a block. */
export interface Judgment {
  /** The probability that the block belongs to the article, 0 to 1. */
  readonly article: number;
  /** What spoke most for the answer that is given when `article` is compared with the threshold. */
  readonly reason: string;
}

/** From this probability on a block is kept: tried out on pages that the model had not seen, where .3 to .5 do equally well. */
export const keepFrom = 0.4;

const width = featureNames.length;
const secondWidth = width + contextNames.length;

interface LoadedModel {
  readonly odds: PageOdds;
  readonly first: ExplainedModel;
  readonly second: TreeModel;
}

let loaded: LoadedModel | null = null;

/** The trained model, read when the first page comes. */
function model(): LoadedModel {
  loaded ??= prepare(JSON.parse(readDataFile('zones/html-model.json').toString('utf8')));
  return loaded;
}

function prepare({ odds, first, second }: PageModel): LoadedModel {
  const look = (table: Readonly<Record<string, number>>) => {
    const map = new Map(Object.entries(table));
    return (token: string) => map.get(token) ?? 0;
  };
  const tables = { text: look(odds.text), element: look(odds.element), heading: look(odds.heading) };
  return { odds: tables, first: withMeans(first), second };
}

/** Judges each block of a page. @param title what the page says its title is; may be empty */
export function judgeBlocks(page: PageTree, title: string): Judgment[] {
  const { odds, first, second } = model();
  const own = pageFeatures(page, odds, title);
  const firsts = scoreRows(first, own, width);
  const seconds = scoreRows(second, secondRows(page, own, firsts), secondWidth);
  return page.blocks.map((_, i) => {
    const article = seconds[i] as number;
    const keeps = article >= keepFrom;
    // Where the two looks differ, what is around the block decided.
    const agrees = keeps === (firsts[i] as number) >= keepFrom;
    return { article, reason: agrees ? reasonFor(first, own, i, keeps ? 1 : -1) : 'surroundings' };
  });
}

/** The probability that a model gives each row. */
export function scoreRows(trees: TreeModel, rows: Float32Array, rowWidth: number): Float64Array {
  return Float64Array.from({ length: rows.length / rowWidth }, (_, i) =>
    probability(scoreRow(trees, rows, i * rowWidth)),
  );
}

/** A block's own features and its context, side by side. */
export function secondRows(page: PageTree, own: Float32Array, first: Float64Array): Float32Array {
  const context = contextFeatures(page, first);
  const rows = new Float32Array(first.length * secondWidth);
  for (let i = 0; i < first.length; i++) {
    rows.set(own.subarray(i * width, (i + 1) * width), i * secondWidth);
    rows.set(context.subarray(i * contextNames.length, (i + 1) * contextNames.length), i * secondWidth + width);
  }
  return rows;
}

/** What a feature is about, in words for people: the first pattern that its name meets. */
const topics: readonly (readonly [RegExp, string])[] = [
  [/before|after|near|repeats/, 'neighbors'],
  [/^text-odds|^stop-word/, 'wording'],
  [/^heading-/, 'heading-above'],
  [/^odds-|^article-depth/, 'element-names'],
  [/^link/, 'link-density'],
  [/^is-/, 'element-kind'],
  [/title/, 'title'],
  [/^place|^depth/, 'place-in-page'],
  [/^(?:prose|words-|blocks-)/, 'text-density'],
  [/./, 'length-and-punctuation'],
];
const topicOf = featureNames.map((name) => topics.findIndex(([pattern]) => pattern.test(name)));

/** What the features of the first look that spoke most for the answer are about. */
function reasonFor(trees: ExplainedModel, rows: Float32Array, block: number, sign: 1 | -1): string {
  const sums = new Float64Array(topics.length);
  explainRow(trees, rows, block * width, width).forEach((value, feature) => {
    const topic = topicOf[feature] as number;
    sums[topic] = (sums[topic] as number) + sign * value;
  });
  return topics[sums.indexOf(Math.max(...sums))]?.[1] ?? 'surroundings';
}
