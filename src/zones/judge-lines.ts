import { readDataLines } from '../data-file.ts';
import { scoreRow, type TreeModel } from './boosted-trees.ts';
import { textFeatures } from './text-features.ts';
import type { TextLine } from './text-line.ts';

const model = readModel(readDataLines('zones/text-zones.tsv'));

/** The bias, then a tree a line: four numbers a node, as in `boosted-trees.ts`. */
function readModel([base, ...trees]: readonly string[]): TreeModel {
  return { base: Number(base), trees: trees.map((tree) => tree.split(' ').map(Number)) };
}

/**
 * The log odds from which on a line of a page with menus is kept (a chance of .4), and of a text without any (.15).
 * Low: a lost line costs dates, names and events, and F1 on the pages is flat between .35 and .5.
 */
export const keepFrom = -0.4;
const keepFromClean = -1.7;
/** A text is clean where at most one line in so many is worded like page furniture. */
const furnitureOfClean = 60;

/** A page with fewer words of running text than this is short: the model, taught by long pages, doubts its paragraphs. */
const shortPage = 400;
const keepFromShort = -3.5;

/** Whether each line belongs to the article, by the model of `train/zones/train-text-zones.ts` and the wording of furniture. */
export function judgeLines(lines: readonly TextLine[]): boolean[] {
  if (lines.length === 0) return [];
  const { values, columns } = textFeatures(lines);
  const clean = lines.filter(isFurniture).length * furnitureOfClean <= lines.length;
  const short = lines.reduce((sum, line) => sum + (isProse(line) ? line.words : 0), 0) < shortPage;
  return lines.map((line, i) => {
    if (isFurniture(line) && (!clean || line.words > 1)) return false;
    const from = short && isProse(line) ? keepFromShort : clean ? keepFromClean : keepFrom;
    return scoreRow(model, values, i * columns) >= from;
  });
}

/** A paragraph as full of function words as running text is. */
const isProse = (line: TextLine): boolean =>
  line.paragraph && !isFurniture(line) && line.functionWords >= line.words * 0.2;

/** Longer lines than this are prose that happens to begin like furniture. */
const longestFurniture = 200;

const isFurniture = ({ cue, text }: TextLine): boolean =>
  cue !== null && cue !== 'menu' && text.length <= longestFurniture;
