import { Alphabet, otherSymbol } from './alphabet.ts';
import type { LexedSentence } from './lex-sentence.ts';
import { readLexicon } from './lexicon.ts';
import type { Finding } from './meaning.ts';
import { atomsOf, firstOf, parsePattern, toRegExpSource } from './pattern.ts';
import type { Rule } from './rule.ts';
import { allRules } from './rules/all-rules.ts';

interface Compiled {
  readonly rule: Rule;
  readonly expression: RegExp;
}

/** A finding with the name of its rule. */
export type TaggedFinding = Finding & { readonly rule: string };

const patterns = allRules.map((rule) => ({ rule, pattern: parsePattern(rule.pattern) }));
const isClass = (name: string): boolean => /^[A-Z0-9]{2,}$/.test(name);
/** What the lexer cuts sentences with: it knows every word that a rule or the lexicon speaks of. */
export const alphabet = new Alphabet(
  readLexicon(),
  new Set(
    patterns
      .flatMap(({ pattern }) => atomsOf(pattern))
      .filter((name) => !isClass(name))
      .concat(["'", '’', '‘', '-', '–', '—', '‐', '‑', '−', '(', ')']),
  ),
);
/** The rules that may begin with each symbol: at most tokens there are none, so most text costs nothing. */
const rulesBySymbol = indexRules();

function indexRules(): ReadonlyMap<string, readonly Compiled[]> {
  const index = new Map<string, Compiled[]>();
  for (const { rule, pattern } of patterns) {
    const compiled = {
      rule,
      expression: new RegExp(
        toRegExpSource(pattern, (name) => alphabet.symbolsOf(name)),
        'y',
      ),
    };
    const first = new Set(firstOf(pattern).names.flatMap((name) => [...alphabet.symbolsOf(name)]));
    for (const symbol of first) index.set(symbol, [...(index.get(symbol) ?? []), compiled]);
  }
  return index;
}

/**
 * All temporal expressions of a sentence, from left to right, none overlapping: at each token the longest match whose
 * rule finds a meaning in it. Patterns are short and bounded, so the whole is linear in the number of tokens.
 */
export function matchRules(lexed: LexedSentence, heading: boolean, narrative: boolean): TaggedFinding[] {
  const findings: TaggedFinding[] = [];
  for (let at = 0; at < lexed.symbols.length; ) {
    const symbol = lexed.symbols[at] as string;
    const rules = symbol === otherSymbol ? undefined : rulesBySymbol.get(symbol);
    const found = rules ? longestAt(lexed, at, rules, heading, narrative) : [];
    findings.push(...found);
    at = found.at(-1)?.to ?? at + 1;
  }
  return findings;
}

function longestAt(
  lexed: LexedSentence,
  from: number,
  rules: readonly Compiled[],
  heading: boolean,
  narrative: boolean,
): TaggedFinding[] {
  const matches: { rule: Rule; to: number }[] = [];
  for (const { rule, expression } of rules) {
    expression.lastIndex = from;
    if (expression.test(lexed.symbols)) matches.push({ rule, to: expression.lastIndex });
  }
  matches.sort((a, b) => b.to - a.to);
  for (const { rule, to } of matches) {
    const found = rule.mean({ lexed, from, to, heading, narrative });
    if (found.length > 0) return found.map((finding) => ({ ...finding, rule: rule.name }));
  }
  return [];
}
