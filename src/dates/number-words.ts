import type { Alphabet } from './alphabet.ts';
import type { DateToken } from './lex-sentence.ts';
import { numberClasses } from './number-classes.ts';

/** Joins number words that say one number: "twenty-five", "two hundred and ten", "thirty-first", "3 thousand". */
export function joinNumberWords(text: string, tokens: readonly DateToken[], alphabet: Alphabet): readonly DateToken[] {
  if (!tokens.some((t) => isTens(t) || t.classes.has('HUNDRED'))) return tokens;
  const joined: DateToken[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { token, next } = numberAt(text, tokens, i, alphabet);
    joined.push(token);
    i = next;
  }
  return joined;
}

const isTens = (t: DateToken): boolean =>
  t.classes.has('NUM') && t.value >= 20 && t.value <= 90 && t.word.endsWith('ty');
const isUnit = (t: DateToken | undefined): boolean =>
  t !== undefined && t.value >= 1 && t.value <= 9 && /^[a-z]/.test(t.word);

function numberAt(
  text: string,
  tokens: readonly DateToken[],
  i: number,
  alphabet: Alphabet,
): { token: DateToken; next: number } {
  const first = tokens[i] as DateToken;
  if (isTens(first)) {
    const after = tokens[i + 1]?.word === '-' ? i + 2 : i + 1;
    const unit = tokens[after];
    if (unit && isUnit(unit)) {
      const ordinal = unit.classes.has('ORD');
      return { token: join(first, unit, first.value + unit.value, ordinal, alphabet), next: after + 1 };
    }
  }
  const factor = tokens[i + 1];
  if (first.classes.has('NUM') && factor?.classes.has('HUNDRED') && text[factor.start - 1] === ' ') {
    return { token: join(first, factor, first.value * factor.value, false, alphabet), next: i + 2 };
  }
  return { token: first, next: i + 1 };
}

function join(first: DateToken, last: DateToken, value: number, ordinal: boolean, alphabet: Alphabet): DateToken {
  const names = ordinal ? (value <= 31 ? numberClasses.ordinalDay : numberClasses.ordinal) : numberClasses.decimal;
  const classes = new Map(names.map((name) => [name, String(value)]));
  return { start: first.start, end: last.end, symbol: alphabet.symbol(names), word: String(value), classes, value };
}
