import { readDataLines } from '../../data-file.ts';
import type { TokenName } from '../tagger/labels.ts';
import { seededRandom } from './random.ts';
import type { TrainingDocument, TrainingSentence, TrainingToken } from './tokenize.ts';

// What the training texts do not have and users' texts do: names of other countries, letters and lists, careless capitals,
// headlines, plain spellings. Made by rule from the texts and the gazetteers, the same on every run.

type Words = (random: () => number) => string[];

/** More documents to learn from, made of these. Each counts for less than a real one. */
export function augment(documents: readonly TrainingDocument[], seed: number): TrainingDocument[] {
  const random = seededRandom(seed);
  const made: TrainingDocument[] = [];
  for (const document of documents) {
    const chance = random();
    if (chance < 0.2) made.push(respell(document, 'lower', (text) => text.toLowerCase(), 0.2));
    else if (chance < 0.28) made.push(respell(document, 'upper', (text) => text.toUpperCase(), 0.2));
    else if (chance < 0.34) made.push(respell(document, 'plain', withoutMarks, 0.3));
    else if (chance < 0.6) made.push(rename(document, random));
  }
  return [...made, letters(random)];
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The sentences with names, each word spelt anew. */
function respell(
  { id, sentences, weight }: TrainingDocument,
  kind: string,
  spell: (text: string) => string,
  share: number,
): TrainingDocument {
  const named = sentences.filter(({ names }) => names.some(({ type }) => type !== 'misc'));
  return {
    id: `${id}#${kind}`,
    sentences: named.map(({ tokens, names }) => ({
      tokens: tokens.map((token) => ({ ...token, text: spell(token.text) })),
      names,
    })),
    weight: weight * share,
  };
}

const lists: Readonly<Record<string, readonly string[]>> = {
  first: readDataLines('entities/gazetteer/first-names.txt'),
  last: readDataLines('entities/gazetteer/last-names.txt'),
  city: readDataLines('entities/gazetteer/large-cities.txt').concat(readDataLines('entities/gazetteer/cities.txt')),
};

function draw(list: string, random: () => number): string {
  const names = lists[list] as readonly string[];
  return names[Math.floor(random() * names.length)] as string;
}

/** The document with its persons and single-word places called otherwise, the same name always the same. */
function rename({ id, sentences, weight }: TrainingDocument, random: () => number): TrainingDocument {
  const renamed = new Map<string, string>();
  const nameOf = (text: string, list: string): string => {
    const name = renamed.get(text) ?? draw(list, random);
    renamed.set(text, name);
    return name;
  };
  const spell = (tokens: readonly TrainingToken[], { first, last, type }: TokenName, i: number): string => {
    const { text } = tokens[i] as TrainingToken;
    if (!/^\p{Lu}\p{Ll}{2,}$/u.test(text)) return text;
    if (type === 'person')
      return nameOf(text, i === last && i > first ? 'last' : i === first && last > first ? 'first' : 'last');
    return type === 'place' && first === last ? nameOf(text, 'city') : text;
  };
  return {
    id: `${id}#renamed`,
    sentences: sentences.map(({ tokens, names }) => retokenize(tokens.map(({ text }, i) => {
      const name = names.find(({ first, last }) => first <= i && i <= last);
      return { text: name ? spell(tokens, name, i) : text, name };
    }))),
    weight: weight * 0.5,
  }; // biome-ignore format: reads as one
}

/** Names of several words become several tokens. */
function retokenize(words: readonly { text: string; name: TokenName | undefined }[]): TrainingSentence {
  const tokens: TrainingToken[] = [];
  const places = new Map<TokenName, { first: number; last: number }>();
  for (const { text, name } of words) {
    for (const part of splitName(text)) {
      const at = tokens.push({ text: part, start: 0, end: 0 }) - 1;
      if (name) places.set(name, { first: places.get(name)?.first ?? at, last: at });
    }
  }
  return { tokens, names: [...places].map(([{ type }, place]) => ({ ...place, type })) };
}

const splitName = (text: string): string[] =>
  /^\p{Lu}.*[ -]/u.test(text) ? text.split(/ |(-)/).filter(Boolean) : [text];

const person: Words = (random) => {
  const full = [draw('first', random), draw('last', random)];
  const chance = random();
  return chance < 0.5 ? full : chance < 0.85 ? full.slice(0, 1) : full.slice(1);
};
const fullName: Words = (random) => [draw('first', random), draw('last', random)];
const city: Words = (random) => [draw('city', random)];

/** Lines of letters, bylines, datelines and lists: words, with what is drawn for P (person), F (full name), C (city). */
const lines: readonly string[] = [
  'Dear P ,', 'Hi P ,', 'Hello P ,', 'Hey P !', 'P ,', 'P :', 'P', 'F', 'Thanks , P', 'Thank you , P', 'Regards , F', 'Best , P', 'Sincerely , F', 'Love , P',
  'Thanks P !', 'By F', 'by F', 'Posted by P', 'Posted by F at 3:15 pm', 'Written by F', 'Photo : F', 'Photograph by F', 'From : F', 'To : F', 'Cc : F ; F',
  'F wrote :', 'P said :', 'P and P', 'P , P and P', 'F , F , F', 'C', 'C , C', 'C ( AP ) -', 'C -', 'F in C', 'From our correspondent in C', 'P is great .',
  'P was very helpful .', 'I called P and asked .', 'P , do you know C ?', 'C is a nice place .', 'We stayed in C for a week .', 'Ask P .', 'See you in C , P',
  'This is P .', 'My name is P .', 'I am F from C .', 'Please call P or P .', 'P and I went to C .', 'Mr. P', 'Dr. P is the best !', 'Mrs. F', 'Q : P , why ?', 'P : Yes .',
]; // biome-ignore format: a table

function letters(random: () => number): TrainingDocument {
  const sentences = Array.from({ length: 12 * lines.length }, (_, i) =>
    fill(lines[i % lines.length] as string, random),
  );
  return { id: '#letters', sentences, weight: 0.4 };
}

function fill(line: string, random: () => number): TrainingSentence {
  const slots: Readonly<Record<string, [Words, TokenName['type']]>> = {
    P: [person, 'person'],
    F: [fullName, 'person'],
    C: [city, 'place'],
  };
  const words = line.split(' ').flatMap((word): { text: string; name: TokenName | undefined }[] => {
    const slot = Object.hasOwn(slots, word) ? slots[word] : undefined;
    if (!slot) return [{ text: word, name: undefined }];
    const [make, type] = slot;
    const name: TokenName = { first: 0, last: 0, type };
    return make(random).map((text) => ({ text, name }));
  });
  return retokenize(words);
}
