/**
 * A pattern over tokens, read from a line of text: `the? (early|late)? MONTH ,? YEAR`.
 * Capitals are classes of the lexicon, anything else is a literal word or sign, `?` makes the item before it optional,
 * brackets group, a bar parts alternatives. A sign that has a meaning here is written behind a backslash: `\(`.
 */
export type Pattern =
  | { readonly kind: 'atom'; readonly name: string }
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly Pattern[] }
  | { readonly kind: 'optional'; readonly item: Pattern };

/** @throws Error where the text is not a pattern: rules are read once, when the program starts. */
export function parsePattern(text: string): Pattern {
  const words = text.match(/\\.|[()|?]|[^\s()|?\\]+/g) ?? [];
  let at = 0;
  const choice = (): Pattern => {
    const items = [sequence()];
    while (words[at] === '|') {
      at++;
      items.push(sequence());
    }
    return items.length === 1 ? (items[0] as Pattern) : { kind: 'choice', items };
  };
  const sequence = (): Pattern => {
    const items: Pattern[] = [];
    while (at < words.length && words[at] !== '|' && words[at] !== ')') items.push(item());
    return { kind: 'sequence', items };
  };
  const item = (): Pattern => {
    const word = words[at++] as string;
    let node: Pattern = { kind: 'atom', name: word.replace(/^\\/, '') };
    if (word === '(') {
      node = choice();
      if (words[at++] !== ')') throw new Error(`Pattern lacks a closing bracket: ${text}`);
    }
    if (words[at] !== '?') return node;
    at++;
    return { kind: 'optional', item: node };
  };
  const pattern = choice();
  if (at < words.length) throw new Error(`Pattern has a bracket too many: ${text}`);
  return pattern;
}

/** All names of words and classes in a pattern. */
export function atomsOf(pattern: Pattern): string[] {
  switch (pattern.kind) {
    case 'atom':
      return [pattern.name];
    case 'optional':
      return atomsOf(pattern.item);
    default:
      return pattern.items.flatMap(atomsOf);
  }
}

/** The names that may come first, and whether the pattern may be empty. */
export function firstOf(pattern: Pattern): { names: string[]; empty: boolean } {
  switch (pattern.kind) {
    case 'atom':
      return { names: [pattern.name], empty: false };
    case 'optional':
      return { names: firstOf(pattern.item).names, empty: true };
    case 'choice': {
      const all = pattern.items.map(firstOf);
      return { names: all.flatMap((f) => f.names), empty: all.some((f) => f.empty) };
    }
    case 'sequence': {
      const names: string[] = [];
      for (const item of pattern.items) {
        const first = firstOf(item);
        names.push(...first.names);
        if (!first.empty) return { names, empty: false };
      }
      return { names, empty: true };
    }
  }
}

/** The source of a regular expression over symbols, one for each token. */
export function toRegExpSource(pattern: Pattern, symbolsOf: (name: string) => string): string {
  const source = (node: Pattern): string => {
    switch (node.kind) {
      case 'atom':
        return `[${symbolsOf(node.name)}]`;
      case 'optional':
        return `(?:${source(node.item)})?`;
      case 'choice':
        return `(?:${node.items.map(source).join('|')})`;
      case 'sequence':
        return node.items.map(source).join('');
    }
  };
  return source(pattern);
}
