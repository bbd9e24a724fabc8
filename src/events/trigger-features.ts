import { plainRelation } from '../dependency-tree.ts';
import type { Token } from '../document/language.ts';
import { prepositionOf } from './arguments.ts';
import { extend, type Feature, f } from './feature.ts';
import type { Candidate, Option } from './find-candidates.ts';
import { givesWayToObject, givesWayToSubject } from './light-verbs.ts';
import { likenessOf } from './likeness.ts';
import type { SentenceContext } from './sentence-context.ts';
import { familyOf, type Topic } from './topic.ts';

/** What the choice of triggers needs to know beyond the sentence. */
export interface DocumentMemory {
  /** Lemmas of candidates of earlier sentences. */
  readonly seen: ReadonlySet<string>;
  /** The candidates of the same sentence by token. */
  readonly beside: ReadonlyMap<number, Candidate>;
  /** What the article is about. */
  readonly topic: Topic;
}

/** What speaks for the options of a candidate: features that all of them have, and those of each alone. */
export interface TriggerFeatures {
  readonly shared: readonly Feature[];
  readonly own: readonly (readonly Feature[])[];
}

/** The features of a candidate and of each of its options, in the order of the options. */
export function triggerFeatures(
  context: SentenceContext,
  candidate: Candidate,
  memory: DocumentMemory,
): TriggerFeatures {
  const shared = [
    ...formFeatures(context, candidate),
    ...(candidate.kind === 'v' ? verbFeatures(context, candidate, memory) : nounFeatures(context, candidate, memory)),
    ...settingFeatures(context, candidate),
    ...neighborFeatures(context, candidate),
    ...likenessFeatures(context, candidate),
  ];
  const words = wordFeatures(context, candidate);
  return { shared, own: candidate.options.map((option) => optionFeatures(context, candidate, option, memory, words)) };
}

/** What a trigger and those who act and are acted on are like; each option adds its type. */
function wordFeatures(context: SentenceContext, { index, kind, args }: Candidate): Feature[] {
  const { tokens } = context;
  const like = (at: number) => likenessOf(tokens[at] as Token);
  return [
    ...[...kindsOf(context, args.doers)].map((name) => f`agent ${name} `),
    ...[...kindsOf(context, args.undergoers)].map((name) => f`patient ${name} `),
    f`like ${like(index).middle} ${kind} `,
    ...args.doers.map((head) => f`agent like ${like(head).coarse} `),
    ...args.undergoers.map((head) => f`patient like ${like(head).coarse} `),
    ...args.undergoers.map((head) => f`object ${(tokens[head] as Token).lemma} `),
  ];
}

function optionFeatures(
  context: SentenceContext,
  candidate: Candidate,
  option: Option,
  { topic }: DocumentMemory,
  words: readonly Feature[],
): Feature[] {
  const { kind } = candidate;
  const found = [
    f`type ${option.type}`,
    f`type ${option.type} ${kind}`,
    f`prior ${kind}${option.prior}`,
    f`prior ${option.prior}`,
    f`fit ${option.fit}`,
    f`fit ${kind} ${option.fit} ${option.prior >= 6 ? 'strong' : 'weak'}`,
    f`lemma ${candidate.lemma} ${kind} ${option.type}`,
  ];
  for (const word of words) found.push(extend(word, option.type));
  const about = levelOf(topic.share(familyOf(option.type)));
  found.push(f`topic ${about}`, f`topic ${about} ${option.fit}`);
  found.push(f`topic of type ${levelOf(topic.share(option.type))}`);
  if (option.type === 'Other') found.push(context.dates.length > 0 ? f`Other dated` : f`Other undated`);
  return found;
}

/** Shares in steps that double: a part in 64 is level 0, a half and more is level 5. */
function levelOf(share: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(share, 1 / 64) * 64)));
}

function kindsOf(context: SentenceContext, heads: readonly number[]): ReadonlySet<string> {
  if (heads.length === 1) return context.kinds(heads[0] as number);
  return new Set(heads.flatMap((head) => [...context.kinds(head)]));
}

function formFeatures(context: SentenceContext, { index, kind, phrase, listed }: Candidate): Feature[] {
  const token = context.tokens[index] as Token;
  const relation = plainRelation(token);
  return [
    f`any`,
    f`word ${token.lemma} ${kind}`,
    f`form ${token.text.toLowerCase()}`,
    f`class ${kind}`,
    f`tag ${token.tag || token.pos}`,
    f`relation ${relation}`,
    f`relation ${kind} ${relation} ${token.tag}`,
    ...(phrase ? [f`phrase`] : []),
    ...(listed ? [] : [f`unlisted`, f`unlisted ${relation}`, f`unlisted ${token.tag}`]),
  ];
}

function settingFeatures(context: SentenceContext, candidate: Candidate): Feature[] {
  const { index, kind, args } = candidate;
  const found = [f`zone ${context.zone}`, f`zone ${context.zone} ${kind}`];
  found.push(context.dates.length > 0 ? f`dated ${kind}` : f`undated ${kind}`);
  if (hasDateBelow(context, index)) found.push(f`own date ${kind}`);
  found.push(f`doer ${args.doers.length > 0} ${kind}`, f`undergoer ${args.undergoers.length > 0} ${kind}`);
  if (args.doers.some((head) => isNamed(context, head))) found.push(f`named doer ${kind}`);
  if (args.undergoers.some((head) => isNamed(context, head))) found.push(f`named undergoer ${kind}`);
  const governor = (context.tokens[index] as Token).head;
  if (governor >= 0) {
    const above = context.tokens[governor] as Token;
    found.push(f`under ${kind} ${above.pos}`, f`under ${above.lemma} ${plainRelation(context.tokens[index] as Token)}`);
  }
  return found;
}

function isNamed(context: SentenceContext, head: number): boolean {
  return context.mentionAt[head]?.form === 'name';
}

/** The words that stand beside a candidate, whatever the tree says of them. */
function neighborFeatures({ tokens }: SentenceContext, { index, last, kind }: Candidate): Feature[] {
  const [before, after] = [tokens[index - 1], tokens[last + 1]];
  return [
    f`prev ${before?.text.toLowerCase() ?? '^'} ${kind}`,
    f`next ${after?.text.toLowerCase() ?? '$'} ${kind}`,
    f`beside ${before?.pos ?? '^'} ${after?.pos ?? '$'} ${kind}`,
  ];
}

/** What a candidate and those who act and are acted on are like, whatever its type. */
function likenessFeatures({ tokens }: SentenceContext, { index, kind, args }: Candidate): Feature[] {
  const token = tokens[index] as Token;
  const own = likenessOf(token);
  const found = [
    f`alike ${own.fine} ${kind}`,
    f`alike middle ${own.middle} ${plainRelation(token)}`,
    f`alike coarse ${own.coarse} ${token.tag}`,
  ];
  for (const head of args.doers) {
    const doer = tokens[head] as Token;
    found.push(f`doer like ${likenessOf(doer).middle}`, f`doer ${doer.lemma}`);
  }
  for (const head of args.undergoers) {
    const { middle, coarse } = likenessOf(tokens[head] as Token);
    found.push(f`undergoer like ${middle} ${kind}`, f`undergoer like ${coarse} own ${own.coarse}`);
  }
  return found;
}

function hasDateBelow(context: SentenceContext, index: number): boolean {
  return context.tree.children(index).some((child) => context.dateAt[child] !== undefined);
}

function verbFeatures(context: SentenceContext, candidate: Candidate, memory: DocumentMemory): Feature[] {
  const { tree, tokens } = context;
  const { index, args, lemma } = candidate;
  const found = [f`voice ${args.passive}`, f`clause ${args.clause}`];
  const auxiliaries = tree.dependents(index, 'aux').map((at) => (tokens[at] as Token).lemma);
  for (const auxiliary of auxiliaries) found.push(f`aux ${auxiliary}`);
  const adverbs = tree.dependents(index, 'advmod', 'mark').map((at) => (tokens[at] as Token).text.toLowerCase());
  for (const adverb of adverbs) found.push(f`adverb ${adverb}`);
  const objectEvent = args.undergoers.some((head) => isStrong(memory.beside.get(head)));
  const subjectEvent = args.doers.some((head) => isStrong(memory.beside.get(head)));
  if (objectEvent) found.push(f`object event ${givesWayToObject(lemma)}`);
  if (subjectEvent) found.push(f`subject event ${givesWayToSubject(lemma)}`);
  for (const head of args.doers) found.push(f`doer is ${(tokens[head] as Token).pos}`);
  if (args.doers.length === 0 && args.undergoers.length === 0) found.push(f`bare verb`);
  return found;
}

function isStrong(candidate: Candidate | undefined): boolean {
  return candidate?.options.some((option) => option.prior >= 6) ?? false;
}

function nounFeatures(context: SentenceContext, candidate: Candidate, memory: DocumentMemory): Feature[] {
  const { tree, tokens } = context;
  const { index, lemma } = candidate;
  const token = tokens[index] as Token;
  const determiner = tree.dependents(index, 'det').map((at) => (tokens[at] as Token).lemma)[0];
  const owner = tree.dependents(index, 'nmod:poss').length > 0;
  const seen = memory.seen.has(lemma);
  const determined = determiner ?? (owner ? 'owner' : 'none');
  const plural = /S$/.test(token.tag);
  const found = [
    f`determiner ${determined}`,
    f`determiner ${determined} ${plural ? 'plural' : 'single'} ${seen ? 'seen' : 'new'}`,
    f`preposition ${prepositionOf(tree, index)}`,
    seen ? f`noun seen` : f`noun new`,
    ...nameFeatures(context, index),
  ];
  if (tree.dependents(index, 'cop').length > 0) found.push(f`copula`);
  if (tree.dependents(index, 'nummod').length > 0) found.push(f`counted`);
  for (const at of tree.dependents(index, 'amod', 'compound')) found.push(...modifierFeatures(context, at));
  for (const { preposition } of candidate.args.obliques) found.push(f`noun with ${preposition}`);
  if (candidate.args.undergoers.length > 0) found.push(f`noun of ${seen}`);
  const above = tokens[token.head];
  if (above !== undefined) found.push(...governorFeatures(token, above));
  return found;
}

function nameFeatures(context: SentenceContext, index: number): Feature[] {
  const mention = context.mentionAt[index];
  const token = context.tokens[index] as Token;
  if (mention === undefined || mention.form !== 'name') return token.pos === 'PROPN' ? [f`proper noun`] : [f`no name`];
  return [f`in name ${mention.type}`, f`in name ${mention.type} ${mention.last === index ? 'last' : 'inner'}`];
}

function modifierFeatures(context: SentenceContext, at: number): Feature[] {
  const token = context.tokens[at] as Token;
  const form = context.mentionAt[at]?.form;
  const kinds = [...context.kinds(at)].slice(0, 4).map((kind) => f`modifier is ${kind}`);
  return [f`modified ${token.pos}`, ...(form ? [f`modified by ${form}`] : []), ...kinds];
}

function governorFeatures(token: Token, above: Token): Feature[] {
  const relation = plainRelation(token);
  if (relation === 'obj' && givesWayToObject(above.lemma)) return [f`object of light verb`];
  if (relation === 'nsubj' && givesWayToSubject(above.lemma)) return [f`subject of light verb`];
  return [f`noun ${relation} of ${above.pos}`];
}
