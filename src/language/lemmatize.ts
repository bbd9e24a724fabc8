/** How a lemma is made from a form: so many letters off its end, these letters on. */
interface LemmaRule {
  readonly cut: number;
  readonly add: string;
}

/**
 * Makes lemmas by rules learnt from a treebank: for a tag, the longest known ending decides ("^went" is a whole word).
 * Proper nouns keep their form; everything else is in small letters.
 */
export class Lemmatizer {
  private readonly rules = new Map<string, LemmaRule>();
  private readonly made = new Map<string, string>();

  /** @param lines `tag TAB ending TAB letters off TAB letters on`. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const [tag = '', ending = '', cut = '', add = ''] = line.split('\t');
      this.rules.set(`${tag} ${ending}`, { cut: Number(cut), add });
    }
  }

  /** The lemma of a form with a Penn Treebank tag. */
  lemma(form: string, tag: string): string {
    if (tag === 'NNP' || tag === 'NNPS') return form;
    const key = `${tag} ${form}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    if (this.made.size >= 50_000) this.made.clear();
    const made = this.make(form.toLowerCase().replaceAll('\u2019', "'"), tag);
    this.made.set(key, made);
    return made;
  }

  private make(word: string, tag: string): string {
    const marked = `^${word}`;
    for (let from = Math.max(0, marked.length - longestEnding); from <= marked.length; from++) {
      const rule = this.rules.get(`${tag} ${marked.slice(from)}`);
      if (rule) return word.slice(0, word.length - rule.cut) + rule.add || word;
    }
    return word;
  }
}

/** Letters of the longest ending that has a rule of its own, with the mark of the word's beginning. */
export const longestEnding = 16;
