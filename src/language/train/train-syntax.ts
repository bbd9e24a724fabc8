import { mkdirSync, writeFileSync } from 'node:fs';
import type { ConlluDocument } from '../conllu.ts';
import { wordFeatures } from '../word-features.ts';
import { trainLemmas } from './train-lemmas.ts';
import { type TaggedSentence, trainParser } from './train-parser.ts';
import { openTagger, trainTagger } from './train-tagger.ts';
import { goldSentences, readTreebank } from './treebank.ts';

// `npm run train:syntax [-- FOLDER]`: trains tagger, parser and lemmatizer on a folder of CoNLL-U files (every tenth is held
// out) and writes `src/language/models`. The same folder gives the same bytes.

const seed = 1;
const tagRounds = 7;
const foldRounds = 5;
const folds = 5;
const parserOptions = { rounds: 8, seed: 1, size: 128, rarest: 20 };

const folder = process.argv[2] ?? '../shared/bench/treebank/gum';
const models = new URL('../models/', import.meta.url);
const { training } = readTreebank(folder);
const sentences = goldSentences(training);
const classes = [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort();

mkdirSync(models, { recursive: true });
const note = `# Learnt from the treebank GUM (Georgetown University Multilayer corpus, annotations CC BY 4.0) by train-syntax.ts.\n`;
const write = (name: string, content: Buffer | string) => {
  writeFileSync(new URL(name, models), content);
  process.stderr.write(`${name}: ${content.length} bytes\n`);
};
const writeLines = (name: string, lines: readonly string[]) => write(name, `${note}${lines.join('\n')}\n`);

writeLines('lemma-rules.tsv', trainLemmas(sentences));
const tagger = trainTagger(sentences, tagRounds, seed);
write('tags.bin', tagger.model);
writeLines('tag-dictionary.tsv', tagger.dictionary);
const tagged = Array.from({ length: folds }, (_, i) => tagFold(i)).flat();
write('parser.bin', trainParser(tagged, classes, parserOptions));

/** The documents of one fold, tagged by a tagger that was trained on the others: the parser must learn from tags with errors. */
function tagFold(fold: number): TaggedSentence[] {
  const isIn = (_: ConlluDocument, i: number) => i % folds === fold;
  const rest = goldSentences(training.filter((document, i) => !isIn(document, i)));
  const { tagger, classes: names } = openTagger(trainTagger(rest, foldRounds, seed));
  const numbers = names.map((name) => classes.indexOf(name));
  return goldSentences(training.filter(isIn)).map((gold) => {
    const tags = tagger.tag(gold.forms.map(wordFeatures));
    return { gold, tags: tags.map((tag) => numbers[tag] as number) };
  });
}
