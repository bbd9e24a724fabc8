import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConlluDocument, readConllu } from '../conllu.ts';
import { mainRelation } from '../relations.ts';

/** A gold sentence as the trainers need it. */
export interface GoldSentence {
  readonly forms: readonly string[];
  /** `VBD VERB`: Penn Treebank tag and universal part of speech. */
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** The documents of a folder by name; every tenth is held out for measuring. */
export function readTreebank(folder: string): { training: ConlluDocument[]; heldOut: ConlluDocument[] } {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort();
  const read = (name: string) => readConllu(readFileSync(join(folder, name), 'utf8'));
  return {
    training: names.filter((_, i) => i % 10 !== 9).map(read),
    heldOut: names.filter((_, i) => i % 10 === 9).map(read),
  };
}

/** The sentences of documents, with relations cut to the subtypes that are learnt. */
export function goldSentences(documents: readonly ConlluDocument[]): GoldSentence[] {
  return documents.flatMap((document) =>
    document.sentences.map(({ words }) => ({
      forms: words.map((word) => word.form),
      tags: words.map((word) => `${word.tag} ${word.pos}`),
      lemmas: words.map((word) => word.lemma),
      heads: words.map((word) => word.head),
      relations: words.map((word) => mainRelation(word.relation)),
    })),
  );
}
