import { readDataLines } from '../data-file.ts';
import { reading } from './reading.ts';
import { stems } from './stems.ts';

/** What a dictionary says of a form, whatever its sentence. All 0 for an unknown one. */
export interface Lexeme {
  /** The readings that the form can have, as bits of `reading`. */
  readonly readings: number;
  /** The field of meaning of its noun and of its verb, from 1 (WordNet's lexicographer files plus 1). */
  readonly nounField: number;
  readonly verbField: number;
  /** The constructions of its verb: bits for object, none, two objects, clause, infinitive. */
  readonly constructions: number;
}

let bases: ReadonlyMap<string, Lexeme> | null = null;
let irregular: ReadonlyMap<string, readonly IrregularForm[]> | null = null;

/** A form that no rule makes: its base and what it is of it. */
export interface IrregularForm {
  readonly base: string;
  readonly readings: number;
}

/** What is known of a word in small letters. */
export function lookUp(word: string): Lexeme {
  const entry = { readings: 0, nounField: 0, verbField: 0, constructions: 0 };
  const add = (base: string, from: number, to: number) => {
    const found = wordBases().get(base);
    if (!found || (found.readings & from) === 0) return;
    entry.readings |= to;
    if (from === reading.noun) entry.nounField ||= found.nounField;
    if (from !== reading.verb) return;
    entry.verbField ||= found.verbField;
    entry.constructions |= found.constructions;
  };
  for (const own of [reading.noun, reading.verb, reading.adjective, reading.adverb]) add(word, own, own);
  for (const { base, readings } of irregularForms(word))
    add(base, readings === reading.plural ? reading.noun : reading.verb, readings);
  for (const [base, from, to] of stems(word)) add(base, from, to);
  return entry;
}

/** Whether a base form is known as a noun, verb or adjective (a bit of `reading`). */
export function isBase(word: string, kind: number): boolean {
  return ((wordBases().get(word)?.readings ?? 0) & kind) !== 0;
}

/** The irregular forms that a word can be. */
export function irregularForms(word: string): readonly IrregularForm[] {
  irregular ??= readIrregular();
  return irregular.get(word) ?? [];
}

function wordBases(): ReadonlyMap<string, Lexeme> {
  bases ??= readBases();
  return bases;
}

function readBases(): Map<string, Lexeme> {
  const map = new Map<string, Lexeme>();
  for (const line of readDataLines('language/word-classes.txt')) {
    const [label = '', words = ''] = line.split('\t');
    const base = readLabel(label);
    for (const word of words.split(' ')) map.set(word, base);
  }
  return map;
}

/** "n04 v33ti a": the classes of one line of the data file. */
function readLabel(label: string): Lexeme {
  const noun = /n(\d\d)/.exec(label);
  const verb = /v(\d\d)([a-z]*)/.exec(label);
  const constructions = [...(verb?.[2] ?? '')].reduce((bits, sign) => bits | (1 << 'tidcf'.indexOf(sign)), 0);
  const other = (/\ba\b/.test(label) ? reading.adjective : 0) | (/\br\b/.test(label) ? reading.adverb : 0);
  return {
    readings: (noun ? reading.noun : 0) | (verb ? reading.verb : 0) | other,
    nounField: noun ? Number(noun[1]) + 1 : 0,
    verbField: verb ? Number(verb[1]) + 1 : 0,
    constructions,
  };
}

function readIrregular(): Map<string, IrregularForm[]> {
  const map = new Map<string, IrregularForm[]>();
  const add = (form: string, base: string, readings: number) =>
    map.set(form, [...(map.get(form) ?? []), { base, readings }]);
  for (const line of readDataLines('language/irregular-words.tsv')) {
    const [base = '', kind, first = '', second = ''] = line.split('\t');
    for (const form of first.split(' ')) add(form, base, kind === 'n' ? reading.plural : reading.past);
    for (const form of second.split(' ')) if (form !== '') add(form, base, reading.participle);
  }
  return map;
}
