import { readDataFile, readDataLines } from '../data-file.ts';
import { Lemmatizer } from './lemmatize.ts';
import { readModel } from './model-file.ts';
import { Network } from './network/network.ts';
import { readNetwork } from './network/network-file.ts';
import { Parser } from './parse-sentence.ts';
import { SparseModel } from './sparse-model.ts';
import { TagDictionary } from './tag-dictionary.ts';
import { Tagger } from './tag-words.ts';

/** What is needed to analyze a sentence. */
export interface SyntaxModels {
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly lemmatizer: Lemmatizer;
  /** The names of the tagger's classes: `VBD VERB`. */
  readonly tags: readonly (readonly [tag: string, pos: string])[];
}

let models: SyntaxModels | null = null;

/** The models of `src/language/models`, read once, when they are first needed. `npm run train:syntax` makes them. */
export function syntaxModels(): SyntaxModels {
  models ??= openModels();
  return models;
}

function openModels(): SyntaxModels {
  const read = (name: string) => readModel(readDataFile(`language/models/${name}.bin`));
  const tags = new SparseModel(read('tags'));
  const dictionary = new TagDictionary(readDataLines('language/models/tag-dictionary.tsv'), tags.classes);
  return {
    tagger: new Tagger(tags, dictionary),
    parser: new Parser(new Network(readNetwork(readDataFile('language/models/parser.bin'))), tags.classes),
    lemmatizer: new Lemmatizer(readDataLines('language/models/lemma-rules.tsv')),
    tags: tags.classes.map((name) => name.split(' ') as [string, string]),
  };
}
