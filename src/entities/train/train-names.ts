import { existsSync, writeFileSync } from 'node:fs';
import { augment } from './augment.ts';
import { crossValidate } from './cross-validate.ts';
import { learn } from './learn.ts';
import { readGum } from './read-gum.ts';
import { readInventorySet, readSpanSet } from './read-sets.ts';
import { type TrainingDocument, tokenize } from './tokenize.ts';

// Trains the name tagger and writes its weights beside it:
//   npm run train:names                       reads ../shared/bench, writes src/entities/tagger/names.bin
//   npm run train:names -- --cross-validate   only measures, on documents that were left out
// Equal folders give equal bytes: seeds are fixed, files are read in the order of their names.

const bench =
  process.argv.find((argument) => argument.startsWith('--bench='))?.slice('--bench='.length) ?? '../shared/bench';
if (!existsSync(bench)) throw new Error(`The benchmarks are not at ${bench}: say where with --bench=FOLDER`);

const wikigold = readSpanSet(`${bench}/entities/wikigold`);
const sets = {
  wikigold: wikigold.map((document) => tokenize(document, 1)),
  articles: readInventorySet(`${bench}/events/articles`).map((document) => tokenize(document, 1)),
  gum: readGum(`${bench}/treebank/gum`).map((document) => tokenize(document, 0.5)),
};

if (process.argv.includes('--cross-validate')) crossValidate(wikigold, [...sets.articles, ...sets.gum]);
else {
  const read: TrainingDocument[] = Object.values(sets).flat();
  const documents = [...read, ...augment(read, 7)];
  const bytes = learn(documents);
  writeFileSync(new URL('../../../src/entities/tagger/names.bin', import.meta.url), bytes);
  process.stdout.write(`${documents.length} documents, ${bytes.length} bytes of weights\n`);
}
