import { readDataLines } from '../data-file.ts';

let irregular: ReadonlyMap<string, string> | null = null;

/**
 * The lemmas that a verb or noun form may belong to by the rules of spelling, the likeliest first. For words that the
 * lemmatizer has not met: what comes out need not be a word, so look each up.
 */
export function possibleLemmas(form: string): string[] {
  const word = form.toLowerCase();
  const known = irregularForms().get(word);
  const found = known === undefined ? [] : [known];
  for (const ending of ['ed', 'ing', 'es', 's', 'd']) {
    if (word.endsWith(ending) && word.length > ending.length + 2)
      found.push(...stems(word.slice(0, -ending.length), ending));
  }
  return found;
}

/** Whether a form is the past of an irregular verb: "withdrew". */
export function isIrregular(form: string): boolean {
  return irregularForms().has(form);
}

/** "bomb" of "bombed", "invade" of "invaded", "ban" of "banned", "carry" of "carried". */
function stems(stem: string, ending: string): string[] {
  if (ending === 's') return [stem];
  if (ending === 'd') return stem.endsWith('e') ? [stem] : [];
  const found = [stem, `${stem}e`];
  if (/([^aeiou])\1$/.test(stem)) found.push(stem.slice(0, -1));
  if (stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`);
  return found;
}

function irregularForms(): ReadonlyMap<string, string> {
  irregular ??= readIrregular();
  return irregular;
}

function readIrregular(): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of readDataLines('events/lexicon/irregular-forms.tsv')) {
    const [lemma, forms] = line.split('\t') as [string, string];
    for (const form of forms.split(' ')) map.set(form, map.get(form) ?? lemma);
  }
  return map;
}
