import { readWeights, type Weights } from '../tagger/model.ts';
import { tagNames } from '../tagger/tag-names.ts';
import { augment } from './augment.ts';
import { learn } from './learn.ts';
import type { GoldDocument } from './read-sets.ts';
import { type TrainingDocument, tokenize } from './tokenize.ts';

const folds = 5;

type Sets = Readonly<Record<string, readonly GoldDocument[]>>;

/** Names found right, found at all, and there. */
interface Counts {
  right: number;
  predicted: number;
  gold: number;
}

/**
 * Prints strict precision, recall and F1 of the tagger on documents that were left out of training, a fifth at a time.
 * @param learnt sets that are cut into fifths, all learnt from but one
 * @param unseen sets that are never learnt from, measured by the first round
 * @param always documents that are always learnt from
 */
export function crossValidate(learnt: Sets, unseen: Sets, always: readonly TrainingDocument[]) {
  const counts = new Map<string, Counts>();
  for (let fold = 0; fold < folds; fold++) {
    const isOut = (_: unknown, i: number) => i % folds === fold;
    const kept = Object.values(learnt).flatMap((set) => set.filter((_, i) => i % folds !== fold));
    const read = [...kept.map((document) => tokenize(document, 1)), ...always];
    const weights = readWeights(learn([...read, ...augment(read, 7)]));
    for (const [name, set] of Object.entries(learnt)) count(countsOf(counts, name), set.filter(isOut), weights);
    if (fold === 0) for (const [name, set] of Object.entries(unseen)) count(countsOf(counts, name), set, weights);
    process.stdout.write(`after fold ${fold + 1}:\n`);
    for (const [name, reached] of counts) process.stdout.write(`  ${name.padEnd(10)} ${figures(reached)}\n`);
  }
}

function countsOf(all: Map<string, Counts>, name: string): Counts {
  const counts = all.get(name) ?? { right: 0, predicted: 0, gold: 0 };
  all.set(name, counts);
  return counts;
}

function count(counts: Counts, documents: readonly GoldDocument[], weights: Weights) {
  for (const document of documents) {
    const { sentences } = tokenize(document, 1);
    const predicted = tagNames(sentences, weights).flatMap((names, s) =>
      names.map(({ first, last, type }) => {
        const { tokens } = sentences[s] as TrainingDocument['sentences'][number];
        return `${tokens[first]?.start}-${tokens[last]?.end}-${type}`;
      }),
    );
    const gold = new Set(document.names.map(({ start, end, type }) => `${start}-${end}-${type}`));
    const scored = (key: string) => !key.endsWith('misc');
    counts.predicted += predicted.filter(scored).length;
    counts.gold += [...gold].filter(scored).length;
    counts.right += predicted.filter((key) => scored(key) && gold.has(key)).length;
  }
}

function figures({ right, predicted, gold }: Counts): string {
  const percent = (share: number) => (100 * share).toFixed(2);
  return `precision ${percent(right / predicted)}, recall ${percent(right / gold)}, F1 ${percent((2 * right) / (predicted + gold))}`;
}
