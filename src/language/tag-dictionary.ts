import { hashForm, plainForm, type WordFeatures } from './word-features.ts';

/** A word of the training data: what tags it had there. */
interface KnownWord {
  /** Stands for the set of its tags; equal sets have equal numbers, never 0. */
  readonly ambiguity: number;
  /** The only tags that it may get, as class numbers; `null` where it was too rare to tell. */
  readonly allowed: readonly number[] | null;
}

/** Words with the tags that they had in the training data. */
export class TagDictionary {
  private readonly words = new Map<number, KnownWord>();

  /** @param lines `word TAB count TAB tag TAB tag ...`; the word in plain form. */
  constructor(lines: readonly string[], classes: readonly string[]) {
    for (const line of lines) {
      const [word = '', count = '', ...tags] = line.split('\t');
      const allowed = Number(count) >= frequent ? tags.map((tag) => classes.indexOf(tag)) : null;
      this.words.set(hashForm(word), { ambiguity: hashForm(tags.toSorted().join(' ')) || 1, allowed });
    }
  }

  /** 0 for an unknown word. */
  ambiguity(word: WordFeatures): number {
    return this.words.get(word.form)?.ambiguity ?? 0;
  }

  /** The class numbers that a frequent word may get; `null` if any. */
  allowed(word: WordFeatures): readonly number[] | null {
    return this.words.get(word.form)?.allowed ?? null;
  }
}

/** From this count on a word gets no tag that it never had in the training data. */
const frequent = 30;

/** The lines of a dictionary, from words and their tags: those seen three times or more, rare tags (noise) left out. */
export function dictionaryLines(words: Iterable<readonly [form: string, tag: string]>): string[] {
  const seen = new Map<string, Map<string, number>>();
  for (const [form, tag] of words) {
    const plain = plainForm(form);
    const tags = seen.get(plain) ?? new Map<string, number>();
    seen.set(plain, tags.set(tag, (tags.get(tag) ?? 0) + 1));
  }
  const lines: string[] = [];
  for (const [word, tags] of seen) {
    const count = [...tags.values()].reduce((sum, n) => sum + n, 0);
    const kept = [...tags].filter(([, n]) => n * 100 >= count).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (count >= 3) lines.push([word, count, ...kept.map(([tag]) => tag)].join('\t'));
  }
  return lines.sort();
}
