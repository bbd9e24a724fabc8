import { readDataLines } from '../data-file.ts';

/** A number as read: `approximate` where the words say so or give only a rough figure. */
export interface ReadNumber {
  readonly value: number | null;
  readonly approximate: boolean;
}

interface NumberWords {
  readonly unit: ReadonlyMap<string, number>;
  readonly scale: ReadonlyMap<string, number>;
  readonly vague: ReadonlyMap<string, number>;
  readonly fraction: ReadonlyMap<string, number>;
  readonly hedge: ReadonlyMap<string, number>;
}

const figure = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
let table: NumberWords | null = null;

/** Whether a word is or ends a number: `30,000`, `nine`, `sixty-eight`, `thousands`. Figures of more than 15 digits are not counts. */
export function isNumberWord(text: string): boolean {
  const word = text.toLowerCase();
  if (figure.test(word)) return word.length <= 20;
  const { unit, scale, vague } = numberWords();
  return word.split('-').every((part) => unit.has(part) || scale.has(part) || vague.has(part));
}

/** Whether a word names a rough figure by itself: `thousands`, `dozens`. */
export function isVagueNumber(text: string): boolean {
  return numberWords().vague.has(text.toLowerCase());
}

/** Whether a word before a number makes it rough: "some", "about", "more than". */
export function isHedge(text: string): boolean {
  return numberWords().hedge.has(text.toLowerCase());
}

/** Reads "nine thousand five hundred", "2.5 million", "hundreds of thousands", "155,000 to 218,000" (its lower end, rough). */
export function readNumber(words: readonly string[]): ReadNumber {
  let total = 0;
  let current: number | null = null;
  let approximate = false;
  for (const word of words.flatMap((each) => each.toLowerCase().split('-'))) {
    const { unit, scale, vague, fraction } = numberWords();
    const value = figure.test(word) ? Number(word.replaceAll(',', '')) : unit.get(word);
    const factor =
      scale.get(word) ?? (vague.has(word) && current !== null ? (vague.get(word) as number) / 2 : undefined);
    if (word === 'to' || word === '–' || word === 'or') {
      approximate = true;
      if (current !== null || total > 0) break;
    } else if (value !== undefined) current = (current ?? 0) + value;
    else if (factor !== undefined) [total, current] = multiply(total, current, factor);
    else if (fraction.has(word)) current = (current ?? 1) * (fraction.get(word) as number);
    else if (vague.has(word)) current = vague.get(word) as number;
    if (vague.has(word)) approximate = true;
  }
  return { value: current === null && total === 0 ? null : total + (current ?? 0), approximate };
}

/** "five hundred" stays open for "thousand"; from a thousand on the sum is closed. */
function multiply(total: number, current: number | null, factor: number): [total: number, current: number | null] {
  const product = (current ?? 1) * factor;
  return factor >= 1000 ? [total + product, null] : [total, product];
}

function numberWords(): NumberWords {
  table ??= readTable();
  return table;
}

function readTable(): NumberWords {
  const rows = new Map(
    readDataLines('events/lexicon/number-words.tsv').map((line) => line.split('\t') as [string, string]),
  );
  const read = (name: string) =>
    new Map(
      (rows.get(name) ?? '').split(' ').map((pair): [string, number] => {
        const [word, value] = pair.split(':');
        return [word as string, Number(value)];
      }),
    );
  return {
    unit: read('unit'),
    scale: read('scale'),
    vague: read('vague'),
    fraction: read('fraction'),
    hedge: read('hedge'),
  };
}
