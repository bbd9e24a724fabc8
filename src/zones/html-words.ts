/** How many words a text has: runs of letters and digits. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = isLetter(unit);
    if (letter && !inWord) words++;
    inWord = letter || (inWord && (unit === 0x27 || unit === 0x2019));
  }
  return words;
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  if (unit < 0x80) return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && unit !== 0xd7 && unit !== 0xf7;
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const longestName = 300;

/** The words that page authors made class names and ids of: `postMeta entry-footer` is post, meta, entry, footer. */
export function nameWords(names: string): string[] {
  const words = names.slice(0, longestName).match(/[A-Z]?[a-z]+|[A-Z]{2,}/g) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => word.length > 1);
}
