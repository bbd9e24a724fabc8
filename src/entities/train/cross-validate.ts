import { readModel } from '../tagger/model.ts';
import { tagNames } from '../tagger/tag-names.ts';
import { augment } from './augment.ts';
import { learn } from './learn.ts';
import type { GoldDocument } from './read-sets.ts';
import { type TrainingDocument, tokenize } from './tokenize.ts';

const folds = 5;

/** Prints strict precision, recall and F1 of the tagger on documents that were left out of training, a fifth at a time. */
export function crossValidate(documents: readonly GoldDocument[], always: readonly TrainingDocument[]) {
  const counts = { right: 0, predicted: 0, gold: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const kept = documents.filter((_, i) => i % folds !== fold).map((document) => tokenize(document, 1));
    const read = [...kept, ...always];
    const model = readModel(learn([...read, ...augment(read, 7)]));
    for (const document of documents.filter((_, i) => i % folds === fold)) {
      const { sentences } = tokenize(document, 1);
      const predicted = tagNames(sentences, model).flatMap((names, s) =>
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
    const f1 = (200 * counts.right) / (counts.predicted + counts.gold);
    process.stdout.write(
      `after fold ${fold + 1}: F1 ${f1.toFixed(2)} (${counts.right} of ${counts.predicted} found, of ${counts.gold} there)\n`,
    );
  }
}
