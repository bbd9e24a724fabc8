import { readDataLines } from '../data-file.ts';

/** What a word of time can be: its classes, each with the value that the table gives. */
export type WordClasses = ReadonlyMap<string, string>;

/** Reads the table of words of time. Keys are lower case. */
export function readLexicon(): Map<string, Map<string, string>> {
  const lexicon = new Map<string, Map<string, string>>();
  for (const line of readDataLines('dates/words.tsv')) {
    const [name, value, words] = line.split('\t') as [string, string, string];
    for (const word of words.split(' ')) {
      const classes = lexicon.get(word) ?? new Map<string, string>();
      lexicon.set(word, classes.set(name, value));
    }
  }
  return lexicon;
}
