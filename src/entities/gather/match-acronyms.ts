import type { Group, NameForm, Unions } from './group.ts';

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'a']);

/** Joins names with their short forms: given in brackets behind them, or made of their first letters. */
export function joinAcronyms(
  groups: readonly Group[],
  unions: Unions,
  groupOf: ReadonlyMap<NameForm, number>,
  forms: readonly NameForm[],
) {
  for (const form of forms) {
    const short = forms[form.shortForm];
    if (short) unions.join(groupOf.get(form) as number, groupOf.get(short) as number);
  }
  const byInitials = new Map<string, number>();
  groups.forEach(({ type, words }, g) => {
    if (type === 'person' || words.length < 2) return;
    for (const initials of initialsOf(words)) if (!byInitials.has(initials)) byInitials.set(initials, g);
  });
  groups.forEach(({ type, words, forms }, g) => {
    const [word = ''] = words;
    const isAcronym =
      words.length === 1 &&
      word.length >= 2 &&
      word.length <= 7 &&
      forms.every(({ text }) => /^[\p{Lu}\d.&]+$/u.test(text));
    const long = isAcronym && type !== 'person' ? byInitials.get(word) : undefined;
    if (long !== undefined && groups[long]?.type === type) unions.join(g, long);
  });
}

/** With and without the small words. */
function initialsOf(words: readonly string[]): string[] {
  const initials = (all: readonly string[]) => all.map((word) => word[0]).join('');
  return [initials(words.filter((word) => !small.has(word))), initials(words)];
}
