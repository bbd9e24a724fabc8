import { plainRelation } from '../dependency-tree.ts';
import type { Token } from '../document.ts';
import { prepositionOf } from './arguments.ts';
import type { Candidate, Option } from './find-candidates.ts';
import { givesWayToObject, givesWayToSubject } from './light-verbs.ts';
import type { SentenceContext } from './sentence-context.ts';

/** What the choice of triggers needs to know beyond the sentence. */
export interface DocumentMemory {
  /** Lemmas of candidates of earlier sentences. */
  readonly seen: ReadonlySet<string>;
  /** The candidates of the same sentence by token. */
  readonly beside: ReadonlyMap<number, Candidate>;
}

/** What speaks for the options of a candidate: features that all of them have, and those of each alone. */
export interface TriggerFeatures {
  readonly shared: readonly string[];
  readonly own: readonly (readonly string[])[];
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
  ];
  return { shared, own: candidate.options.map((option) => optionFeatures(context, candidate, option)) };
}

function optionFeatures(context: SentenceContext, candidate: Candidate, option: Option): string[] {
  const { kind, args } = candidate;
  const found = [
    `type ${option.type}`,
    `type ${option.type} ${kind}`,
    `prior ${kind}${option.prior}`,
    `prior ${option.prior}`,
    `fit ${option.fit}`,
    `fit ${kind} ${option.fit} ${option.prior >= 6 ? 'strong' : 'weak'}`,
    `lemma ${candidate.lemma} ${kind} ${option.type}`,
  ];
  for (const kindName of kindsOf(context, args.doers)) found.push(`agent ${kindName} ${option.type}`);
  for (const kindName of kindsOf(context, args.undergoers)) found.push(`patient ${kindName} ${option.type}`);
  if (option.type === 'Other') found.push(context.dates.length > 0 ? 'Other dated' : 'Other undated');
  return found;
}

function kindsOf(context: SentenceContext, heads: readonly number[]): Set<string> {
  return new Set(heads.flatMap((head) => [...context.kinds(head)]));
}

function formFeatures(context: SentenceContext, { index, kind, phrase, listed }: Candidate): string[] {
  const token = context.tokens[index] as Token;
  const relation = plainRelation(token);
  return [
    'any',
    `class ${kind}`,
    `tag ${token.tag || token.pos}`,
    `relation ${relation}`,
    `relation ${kind} ${relation} ${token.tag}`,
    ...(phrase ? ['phrase'] : []),
    ...(listed ? [] : ['unlisted', `unlisted ${relation}`, `unlisted ${token.tag}`]),
  ];
}

function settingFeatures(context: SentenceContext, candidate: Candidate): string[] {
  const { index, kind, args } = candidate;
  const found = [`zone ${context.zone}`, `zone ${context.zone} ${kind}`];
  found.push(context.dates.length > 0 ? `dated ${kind}` : `undated ${kind}`);
  if (hasDateBelow(context, index)) found.push(`own date ${kind}`);
  found.push(`doer ${args.doers.length > 0} ${kind}`, `undergoer ${args.undergoers.length > 0} ${kind}`);
  if (args.doers.some((head) => isNamed(context, head))) found.push(`named doer ${kind}`);
  if (args.undergoers.some((head) => isNamed(context, head))) found.push(`named undergoer ${kind}`);
  const governor = (context.tokens[index] as Token).head;
  if (governor >= 0) {
    const above = context.tokens[governor] as Token;
    found.push(`under ${kind} ${above.pos}`, `under ${above.lemma} ${plainRelation(context.tokens[index] as Token)}`);
  }
  return found;
}

function isNamed(context: SentenceContext, head: number): boolean {
  return context.mentionAt[head]?.form === 'name';
}

function hasDateBelow(context: SentenceContext, index: number): boolean {
  return context.tree.children(index).some((child) => context.dateAt[child] !== undefined);
}

function verbFeatures(context: SentenceContext, candidate: Candidate, memory: DocumentMemory): string[] {
  const { tree, tokens } = context;
  const { index, args, lemma } = candidate;
  const found = [`voice ${args.passive}`, `clause ${args.clause}`];
  const auxiliaries = tree.dependents(index, 'aux').map((at) => (tokens[at] as Token).lemma);
  for (const auxiliary of auxiliaries) found.push(`aux ${auxiliary}`);
  const adverbs = tree.dependents(index, 'advmod', 'mark').map((at) => (tokens[at] as Token).text.toLowerCase());
  for (const adverb of adverbs) found.push(`adverb ${adverb}`);
  const objectEvent = args.undergoers.some((head) => isStrong(memory.beside.get(head)));
  const subjectEvent = args.doers.some((head) => isStrong(memory.beside.get(head)));
  if (objectEvent) found.push(`object event ${givesWayToObject(lemma)}`);
  if (subjectEvent) found.push(`subject event ${givesWayToSubject(lemma)}`);
  for (const head of args.doers) found.push(`doer is ${(tokens[head] as Token).pos}`);
  if (args.doers.length === 0 && args.undergoers.length === 0) found.push('bare verb');
  return found;
}

function isStrong(candidate: Candidate | undefined): boolean {
  return candidate?.options.some((option) => option.prior >= 6) ?? false;
}

function nounFeatures(context: SentenceContext, candidate: Candidate, memory: DocumentMemory): string[] {
  const { tree, tokens } = context;
  const { index, lemma } = candidate;
  const token = tokens[index] as Token;
  const determiner = tree.dependents(index, 'det').map((at) => (tokens[at] as Token).lemma)[0];
  const owner = tree.dependents(index, 'nmod:poss').length > 0;
  const seen = memory.seen.has(lemma);
  const determined = determiner ?? (owner ? 'owner' : 'none');
  const plural = /S$/.test(token.tag);
  const found = [
    `determiner ${determined}`,
    `determiner ${determined} ${plural ? 'plural' : 'single'} ${seen ? 'seen' : 'new'}`,
    `preposition ${prepositionOf(tree, index)}`,
    seen ? 'noun seen' : 'noun new',
    ...nameFeatures(context, index),
  ];
  if (tree.dependents(index, 'cop').length > 0) found.push('copula');
  if (tree.dependents(index, 'nummod').length > 0) found.push('counted');
  for (const at of tree.dependents(index, 'amod', 'compound')) found.push(...modifierFeatures(context, at));
  for (const { preposition } of candidate.args.obliques) found.push(`noun with ${preposition}`);
  if (candidate.args.undergoers.length > 0) found.push(`noun of ${seen}`);
  const above = tokens[token.head];
  if (above !== undefined) found.push(...governorFeatures(token, above));
  return found;
}

function nameFeatures(context: SentenceContext, index: number): string[] {
  const mention = context.mentionAt[index];
  const token = context.tokens[index] as Token;
  if (mention === undefined || mention.form !== 'name') return token.pos === 'PROPN' ? ['proper noun'] : ['no name'];
  return [`in name ${mention.type}`, `in name ${mention.type} ${mention.last === index ? 'last' : 'inner'}`];
}

function modifierFeatures(context: SentenceContext, at: number): string[] {
  const token = context.tokens[at] as Token;
  const form = context.mentionAt[at]?.form;
  const kinds = [...context.kinds(at)].slice(0, 4).map((kind) => `modifier is ${kind}`);
  return [`modified ${token.pos}`, ...(form ? [`modified by ${form}`] : []), ...kinds];
}

function governorFeatures(token: Token, above: Token): string[] {
  const relation = plainRelation(token);
  if (relation === 'obj' && givesWayToObject(above.lemma)) return ['object of light verb'];
  if (relation === 'nsubj' && givesWayToSubject(above.lemma)) return ['subject of light verb'];
  return [`noun ${relation} of ${above.pos}`];
}
