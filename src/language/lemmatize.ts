import { irregularForms, isBase } from './lexicon.ts';
import { reading } from './reading.ts';
import { stems } from './stems.ts';

/** How a lemma is made from a form: so many letters off its end, these letters on. */
interface LemmaRule {
  readonly cut: number;
  readonly add: string;
}

/** For an inflected tag the readings of a form that fit it, and what its base must be. */
const inflections: Readonly<Record<string, readonly [readings: number, base: number]>> = {
  NNS: [reading.plural, reading.noun],
  VBD: [reading.past, reading.verb],
  VBN: [reading.participle, reading.verb],
  VBG: [reading.ing, reading.verb],
  VBZ: [reading.verbS, reading.verb],
  JJR: [reading.comparative, reading.adjective],
  JJS: [reading.superlative, reading.adjective],
};

const maximumMade = 50_000;

/**
 * Makes lemmas: first what the treebank says of the whole form, then the irregular forms, then a regular base that the
 * dictionary knows, then the treebank's rule for the longest ending. Proper nouns keep their form; all else is in small letters.
 */
export class Lemmatizer {
  private readonly rules = new Map<string, LemmaRule>();
  /** The lemmas made so far, by tag and form. */
  private readonly made = new Map<string, Map<string, string>>();
  private count = 0;

  /** @param lines `tag TAB ending TAB letters off TAB letters on`; an ending "^went" is a whole form. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const [tag = '', ending = '', cut = '', add = ''] = line.split('\t');
      this.rules.set(`${tag} ${ending}`, { cut: Number(cut), add });
    }
  }

  /** The lemma of a form with a Penn Treebank tag. */
  lemma(form: string, tag: string): string {
    if (tag === 'NNP' || tag === 'NNPS') return form;
    const known = this.madeOf(tag).get(form);
    if (known !== undefined) return known;
    const made = this.make(form.toLowerCase().replaceAll('\u2019', "'"), tag);
    if (++this.count > maximumMade) this.forget();
    this.madeOf(tag).set(form, made);
    return made;
  }

  private madeOf(tag: string): Map<string, string> {
    const found = this.made.get(tag);
    if (found) return found;
    const made = new Map<string, string>();
    this.made.set(tag, made);
    return made;
  }

  private forget(): void {
    this.made.clear();
    this.count = 1;
  }

  private make(word: string, tag: string): string {
    const whole = this.rules.get(`${tag} ^${word}`);
    return whole ? apply(whole, word) : (knownBase(word, tag) ?? this.byEnding(word, tag));
  }

  private byEnding(word: string, tag: string): string {
    for (let from = Math.max(0, word.length - longestEnding); from <= word.length; from++) {
      const rule = this.rules.get(`${tag} ${word.slice(from)}`);
      if (rule) return apply(rule, word);
    }
    return word;
  }
}

/** Letters of the longest ending that has a rule of its own, with the mark of the word's beginning. */
export const longestEnding = 16;

const apply = ({ cut, add }: LemmaRule, word: string): string => word.slice(0, word.length - cut) + add || word;

/** The base that the dictionary knows for an inflected form; `null` where there is none. */
function knownBase(word: string, tag: string): string | null {
  const [readings, base] = inflections[tag] ?? [0, 0];
  const irregular = irregularForms(word).find((form) => (form.readings & readings) !== 0);
  if (irregular) return irregular.base;
  const regular = stems(word).find(([stem, kind, to]) => kind === base && (to & readings) !== 0 && isBase(stem, base));
  return regular?.[0] ?? null;
}
