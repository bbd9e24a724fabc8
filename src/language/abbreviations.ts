import { readDataLines } from '../data-file.ts';

/** How a full stop after an abbreviation is to be read; the kinds are told in the data file. */
export type AbbreviationKind = 'inner' | 'end' | 'number' | 'name';

/** Abbreviations in small letters, without their last stop. */
export const abbreviations: ReadonlyMap<string, AbbreviationKind> = new Map(
  readDataLines('language/abbreviations.tsv').map((line) => line.split('\t') as [string, AbbreviationKind]),
);

/** Words that seldom have a capital within a sentence. */
export const sentenceStarters: ReadonlySet<string> = new Set(readDataLines('language/sentence-starters.txt'));

/** Prefixes that stay with their word in front of a hyphen. */
export const hyphenPrefixes: ReadonlySet<string> = new Set(readDataLines('language/hyphen-prefixes.txt'));
