import { readDataLines } from '../data-file.ts';
import { plainRelation } from '../dependency-tree.ts';
import { type EventType, type Realis, realisValues } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import { prepositionOf } from './arguments.ts';
import { type Feature, f } from './feature.ts';
import type { Candidate } from './find-candidates.ts';
import type { SentenceContext } from './sentence-context.ts';
import { familyOf } from './topic.ts';

/** The realis values that are chosen against `actual`, which is what nothing speaks against. */
export const unrealized: readonly Realis[] = realisValues.filter((value) => value !== 'actual');

let cues: ReadonlyMap<string, readonly string[]> | null = null;

/** The features of an event that are crossed with each of `unrealized`. */
export function realisFeatures(context: SentenceContext, candidate: Candidate, type: EventType): Feature[] {
  const shared = [...new Set([...formFeatures(context, candidate), ...aboveFeatures(context, candidate.index)])];
  shared.push(f`family ${familyOf(type)}`, f`type ${type}`);
  return shared;
}

function cuesOf(lemma: string): readonly string[] {
  cues ??= readCues();
  return cues.get(lemma) ?? [];
}

function readCues(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const line of readDataLines('events/lexicon/realis-cues.tsv')) {
    const [value, words] = line.split('\t') as [string, string];
    for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), value]);
  }
  return map;
}

function formFeatures(context: SentenceContext, candidate: Candidate): Feature[] {
  const { tree, tokens } = context;
  const { index, kind } = candidate;
  const token = tokens[index] as Token;
  const found = [f`any`, f`class ${kind}`, f`tag ${token.tag}`, f`relation ${kind} ${plainRelation(token)}`];
  for (const at of tree.dependents(index, 'aux', 'mark', 'det', 'cop', 'advmod', 'amod', 'neg', 'case')) {
    const below = tokens[at] as Token;
    const word = below.text.toLowerCase();
    found.push(f`${plainRelation(below)} ${word}`);
    for (const cue of cuesOf(word)) found.push(f`dependent cue ${cue}`);
  }
  if (tree.dependents(index, 'mark').some((at) => /^to$/i.test((tokens[at] as Token).text))) {
    found.push(f`infinitive ${plainRelation(token)}`);
  }
  for (const at of candidate.args.doers) found.push(...negativeDeterminer(context, at));
  for (const at of candidate.args.undergoers) found.push(...negativeDeterminer(context, at));
  return found;
}

/** "No troops were sent": the word that denies stands with an argument. */
function negativeDeterminer(context: SentenceContext, at: number): Feature[] {
  const words = [at, ...context.tree.dependents(at, 'det', 'advmod')];
  return words.some((each) => /^(?:no|none|nobody|neither|nothing|any)$/i.test((context.tokens[each] as Token).text))
    ? [f`negative argument`]
    : [];
}

/** What governs the event, up to three steps: "wanted to leave", "plans for a withdrawal", "if he had fled". */
function aboveFeatures(context: SentenceContext, index: number): Feature[] {
  const { tree, tokens } = context;
  const found: Feature[] = [];
  let below = index;
  for (const [step, above] of tree.ancestors(index).slice(0, 3).entries()) {
    const token = tokens[above] as Token;
    const relation = plainRelation(tokens[below] as Token);
    const distance = step === 0 ? 'direct' : 'far';
    const preposition = prepositionOf(tree, below);
    if (step === 0) found.push(f`under ${token.lemma}`, f`under ${relation} ${preposition}`);
    for (const cue of cuesOf(token.lemma)) {
      found.push(f`${distance} cue ${cue}`, f`${distance} cue ${cue} ${relation}`);
      if (step === 0) found.push(f`direct cue ${cue} ${relation} ${preposition} ${token.pos}`);
    }
    for (const at of tree.dependents(above, 'aux', 'mark', 'advmod')) {
      const word = (tokens[at] as Token).text.toLowerCase();
      found.push(f`${distance} ${plainRelation(tokens[at] as Token)} ${word} ${relation}`, f`above ${word}`);
    }
    below = above;
  }
  return found;
}
