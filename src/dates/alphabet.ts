import type { WordClasses } from './lexicon.ts';
import { numberClasses } from './number-classes.ts';

/** Where the private symbols begin: Unicode's private use area, so that no symbol means anything in a regular expression. */
const firstSymbol = 0xe000;
/** The symbol of every token that no pattern speaks of. */
export const otherSymbol = '\ue000';

/** What a word is to the patterns: one symbol when written with a capital, one when not, and its classes. */
export interface Word {
  readonly capital: string;
  readonly small: string;
  readonly classes: WordClasses;
}

/**
 * One symbol (a character) for each combination of classes that a token can have, so that a sentence becomes a short
 * string and a pattern over tokens becomes an ordinary regular expression.
 */
export class Alphabet {
  readonly words = new Map<string, Word>();
  private readonly symbols = new Map<string, string>();
  private readonly members = new Map<string, Set<string>>();

  constructor(lexicon: ReadonlyMap<string, WordClasses>, literals: ReadonlySet<string>) {
    for (const word of new Set([...lexicon.keys(), ...literals])) {
      const classes = lexicon.get(word) ?? new Map<string, string>();
      const names = [...classes.keys(), ...(literals.has(word) ? [word] : []), ...signClasses(word)];
      const small = names.filter((name) => !capitalClasses.has(name));
      this.words.set(word, { capital: this.symbol(names), small: this.symbol(small), classes });
    }
    for (const names of numberClasses.all) this.symbol(names);
  }

  /** The symbol of a combination of classes. */
  symbol(names: readonly string[]): string {
    if (names.length === 0) return otherSymbol;
    const key = [...names].sort().join(' ');
    const known = this.symbols.get(key);
    if (known !== undefined) return known;
    const symbol = String.fromCharCode(firstSymbol + 1 + this.symbols.size);
    this.symbols.set(key, symbol);
    for (const name of names) this.members.set(name, (this.members.get(name) ?? new Set()).add(symbol));
    return symbol;
  }

  /**
   * All symbols of tokens that are a word or of a class.
   * @throws Error where there is none: a rule names a class that the lexicon does not have.
   */
  symbolsOf(name: string): string {
    const symbols = this.members.get(name);
    if (!symbols) throw new Error(`No word is of the class ${name}`);
    return [...symbols].join('');
  }
}

const capitalClasses = new Set(['MONTH', 'WEEKDAY', 'WDAY']);

function signClasses(word: string): string[] {
  if ('-‐‑–—−'.includes(word)) return ['DASH'];
  return "'’‘`".includes(word) ? ['QUOTE'] : [];
}
