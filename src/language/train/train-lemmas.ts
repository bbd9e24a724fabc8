import { longestEnding } from '../lemmatize.ts';
import type { GoldSentence } from './treebank.ts';

/** Learns the rules of the lemmatizer: for each tag and ending what most word types do, without what a shorter ending already says. */
export function trainLemmas(sentences: readonly GoldSentence[]): string[] {
  const votes = new Map<string, Map<string, number>>();
  for (const type of wordTypes(sentences)) {
    const [tag = '', form = '', lemma = ''] = type.split('\t');
    const script = scriptOf(form, lemma);
    const marked = `^${form}`;
    for (let from = Math.max(0, marked.length - longestEnding); from <= marked.length; from++) {
      const key = `${tag}\t${marked.slice(from)}`;
      const counts = votes.get(key) ?? new Map<string, number>();
      votes.set(key, counts.set(script, (counts.get(script) ?? 0) + 1));
    }
  }
  const enough = [...votes].filter(([key, counts]) => key.includes('^') || sum(counts) > 1);
  const winners = new Map(enough.map(([key, counts]) => [key, winner(counts)]));
  return [...winners]
    .filter(([key, script]) => shorterScript(winners, key) !== script)
    .map(([key, script]) => `${key}\t${script}`)
    .sort();
}

/** Distinct `tag TAB form TAB lemma` in small letters; rare readings of a form give way to its usual one. */
function wordTypes(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { forms, tags, lemmas } of sentences) {
    forms.forEach((form, i) => {
      const tag = (tags[i] as string).split(' ')[0] as string;
      if (/^(?:NNPS?|CD|GW)$/.test(tag)) return;
      const key = `${tag}\t${form.toLowerCase().replaceAll('\u2019', "'")}`;
      const lemma = lemmas[i] === 'I' ? 'I' : (lemmas[i] as string).toLowerCase();
      const seen = counts.get(key) ?? new Map<string, number>();
      counts.set(key, seen.set(lemma, (seen.get(lemma) ?? 0) + 1));
    });
  }
  return [...counts].map(([key, seen]) => `${key}\t${winner(seen)}`);
}

/** `letters off TAB letters on`. */
function scriptOf(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && form[same] === lemma[same]) same++;
  return `${form.length - same}\t${lemma.slice(same)}`;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, n) => total + n, 0);

/** The most frequent; of equals the first in the alphabet. */
function winner(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return (sorted[0] as [string, number])[0];
}

/** What the longest shorter ending says; without any rule the form is the lemma. */
function shorterScript(winners: ReadonlyMap<string, string>, key: string): string {
  const [tag = '', ending = ''] = key.split('\t');
  for (let from = 1; from <= ending.length; from++) {
    const script = winners.get(`${tag}\t${ending.slice(from)}`);
    if (script !== undefined) return script;
  }
  return '0\t';
}
