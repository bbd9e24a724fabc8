/** The words of a text: runs of letters and digits, in lower case and composed (NFC). */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words as one string in which a run of words can be looked up without cutting a word. */
export const wordString = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** How often each word occurs. */
export function bagOf(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Precision, recall and F1 of a bag of words against another. Two empty texts agree; an empty and a full one do not. */
export function compareBags(found: readonly string[], expected: readonly string[]) {
  if (found.length === 0 && expected.length === 0) return { precision: 1, recall: 1, f1: 1 };
  if (found.length === 0 || expected.length === 0) return { precision: 0, recall: 0, f1: 0 };
  const bag = bagOf(expected);
  let shared = 0;
  for (const [word, count] of bagOf(found)) shared += Math.min(count, bag.get(word) ?? 0);
  const [precision, recall] = [shared / found.length, shared / expected.length];
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
