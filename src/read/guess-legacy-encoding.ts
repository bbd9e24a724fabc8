import { detect } from 'chardet';
import { readDataLines } from '../data-file.ts';
import { decodeText, nameEncoding } from '../text/decode-text.ts';

/** How much text the guess is made from: more does not change it. */
const sampleBytes = 100_000;
/** Above this share of bytes beyond ASCII a text is not in a Latin script with accents. */
const foreignShare = 0.3;
const multiByte = /^(big5|euc-jp|euc-kr|gb18030|gbk|iso-2022-jp|shift_jis)$/;

/**
 * The encoding that makes the likeliest words of bytes that are not UTF-8: a WHATWG name.
 * chardet tells the East Asian encodings; on the 8-bit ones it is weak where only a few names have accents, so those are
 * weighed letter by letter against the alphabets of the languages that they were made for (`letters.tsv`).
 */
export function guessLegacyEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes);
  return guessMultiByte(sample) ?? guessAlphabet(sample);
}

function guessMultiByte(sample: Uint8Array): string | null {
  const foreign = sample.reduce((sum, byte) => sum + (byte > 0x7f ? 1 : 0), 0);
  if (foreign < sample.length * foreignShare) return null;
  const name = nameEncoding(detect(sample) ?? 'utf-8');
  return name !== null && multiByte.test(name) ? name : null;
}

interface Alphabet {
  readonly encoding: string;
  readonly letters: ReadonlySet<string>;
}

const alphabets: readonly Alphabet[] = readDataLines('read/letters.tsv').flatMap((line) => {
  const [, encodings = '', letters = ''] = line.split('\t');
  return encodings.split(' ').map((encoding) => ({ encoding, letters: new Set(letters) }));
});
const habits = new Map(
  readDataLines('read/letter-habits.tsv').map((line) => line.split('\t') as [letter: string, next: string]),
);

function guessAlphabet(sample: Uint8Array): string {
  const texts = new Map(alphabets.map(({ encoding }) => [encoding, decodeText(sample, encoding)]));
  let best = 'windows-1252';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const { encoding, letters } of alphabets) {
    const score = weigh(texts.get(encoding) as string, letters);
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

/** How well a decoded text agrees with an alphabet; each character beyond ASCII has a say. */
function weigh(text: string, letters: ReadonlySet<string>): number {
  let score = 0;
  for (const { 0: character, index } of text.matchAll(/[^\0-\x7f]/g)) {
    score += weighCharacter(character, text[index - 1] ?? ' ', text[index + 1] ?? ' ', letters);
  }
  return score;
}

const isLetter = (character: string) => /\p{L}/u.test(character);
const isVowel = (letter: string) => /[aeiouyœæøаеиоуыэюяіїєαεηιουω]/.test(baseLetter(letter));
const baseLetter = (letter: string) => letter.normalize('NFD').charAt(0).toLowerCase();

function weighCharacter(character: string, before: string, after: string, letters: ReadonlySet<string>): number {
  const neighbors = [before, after].filter(isLetter);
  if (/[\u0080-\u009f\ufffd]/.test(character)) return -3;
  if (!isLetter(character)) return neighbors.length === 2 && !/[’–—\u00ad]/.test(character) ? -2 : 0;
  if (/\d/.test(before + after) || mixesScripts(character, neighbors)) return -2;
  if (neighbors.length === 0) return 0;
  const small = character.toLowerCase();
  const upperInside = character !== small && isLetter(before) && before === before.toLowerCase();
  return (letters.has(small) ? 1 : -1) + (upperInside ? -2 : 0) + weighPlace(small, before, after);
}

const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter);

/** No word has letters of two scripts. */
function mixesScripts(letter: string, neighbors: readonly string[]): boolean {
  return neighbors.some((neighbor) => isLatin(neighbor) !== isLatin(letter));
}

/** A vowel likes consonants around it, a consonant a vowel beside it, some letters only certain followers. */
function weighPlace(letter: string, before: string, after: string): number {
  const vowels = [before, after].filter((neighbor) => isLetter(neighbor) && isVowel(neighbor)).length;
  const atHome = isVowel(letter) ? vowels === 0 : vowels > 0;
  const follower = !isLetter(after) ? '$' : isVowel(after) ? 'V' : 'C';
  const habit = habits.get(letter);
  const broken = habit !== undefined && !habit.includes(follower) && !habit.includes(after.toLowerCase());
  return (atHome ? 0.25 : -0.25) + (broken ? -1 : 0);
}
