import { existsSync, writeFileSync } from 'node:fs';
import { augment } from './augment.ts';
import { crossValidate } from './cross-validate.ts';
import { learn } from './learn.ts';
import { readGum } from './read-gum.ts';
import { readMarkedNames } from './read-marked-names.ts';
import { type GoldDocument, readInventorySet, readSpanSet } from './read-sets.ts';
import { type TrainingDocument, tokenize } from './tokenize.ts';

// Trains the name tagger and writes its weights beside it:
//   npm run train:names                        reads ../shared/bench, writes src/entities/tagger/names.bin
//   npm run train:names -- --unseen            the same without EWT and MEANTIME, for `evaluate` to measure on these
//   npm run train:names -- --cross-validate    only measures: all sets, on documents that were left out (with --unseen:
//                                              learning from WikiGold, GUM and our articles alone)
// Equal folders give equal bytes: seeds are fixed, files are read in the order of their names.

const bench =
  process.argv.find((argument) => argument.startsWith('--bench='))?.slice('--bench='.length) ?? '../shared/bench';
if (!existsSync(bench)) throw new Error(`The benchmarks are not at ${bench}: say where with --bench=FOLDER`);
/** What a text written to be learned from counts beside a real one. */
const writtenWeight = 0.7;
const isUnseen = process.argv.includes('--unseen');

const wikigold = readSpanSet(`${bench}/entities/wikigold`);
const measured = {
  ewt: readSpanSet(`${bench}/entities/uner-ewt`),
  meantime: readSpanSet(`${bench}/events/meantime-apple`),
};
const others = [
  ...readInventorySet(`${bench}/events/articles`).map((document) => tokenize(document, 1)),
  ...readGum(`${bench}/treebank/gum`).map((document) => tokenize(document, 0.5)),
  ...readMarkedNames('src/entities/train/texts').map((document) => tokenize(document, writtenWeight)),
];
const learnt: Record<string, GoldDocument[]> = isUnseen ? { wikigold } : { wikigold, ...measured };

if (process.argv.includes('--cross-validate')) crossValidate(learnt, isUnseen ? measured : {}, others);
else {
  const read: TrainingDocument[] = [
    ...Object.values(learnt).flatMap((set) => set.map((document) => tokenize(document, 1))),
    ...others,
  ];
  const documents = [...read, ...augment(read, 7)];
  const bytes = learn(documents);
  writeFileSync(new URL('../../../src/entities/tagger/names.bin', import.meta.url), bytes);
  process.stdout.write(`${documents.length} documents, ${bytes.length} bytes of weights\n`);
}
