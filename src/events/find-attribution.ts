import { type DependencyTree, plainRelation } from '../dependency-tree.ts';
import type { Attribution } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import type { View } from '../text/view.ts';
import { argumentsOf } from './arguments.ts';
import { lookUp } from './lexicon.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { SentenceContext } from './sentence-context.ts';

/**
 * Who says that an event happened: the subject of the reporting verb above it, or "According to X".
 * `null` where the article says so in its own voice, and for the saying itself.
 */
export function findAttribution(view: View, context: SentenceContext, index: number): Attribution | null {
  const source = reporter(context, index) ?? accordingTo(context, index);
  if (source === null) return null;
  const [first, last] = nounPhrase(context, source);
  const { tokens } = context;
  const span = view.span((tokens[first] as Token).span.start, (tokens[last] as Token).span.end);
  return { span, entity: context.mentionAt[source]?.entity ?? null };
}

/** Who says what the nearest verb of saying above the event says. */
function reporter({ tree, tokens }: SentenceContext, index: number): number | null {
  let below = index;
  for (const above of tree.ancestors(index)) {
    const relation = plainRelation(tokens[below] as Token);
    const content = relation === 'ccomp' || (relation === 'advcl' && isSaid(tree, below, above));
    if (content && isSaying(tokens[above] as Token)) return speaker(tree, above);
    below = above;
  }
  // `"...", she said` and "as she said": the words govern the saying.
  for (const at of [index, ...tree.ancestors(index)]) {
    const saying = tree
      .dependents(at, 'parataxis', 'advcl')
      .find((child) => child !== index && isSaying(tokens[child] as Token) && isAside(tree, child));
    if (saying !== undefined) return speaker(tree, saying);
  }
  return null;
}

/** Whether a clause before a verb that has no other content is its content: `Police fired, the minister said`. */
function isSaid(tree: DependencyTree, clause: number, verb: number): boolean {
  return clause < verb && tree.dependents(clause, 'mark').length + tree.dependents(verb, 'ccomp', 'obj').length === 0;
}

/** Whether a saying stands beside its content, which governs it: it has no content of its own, and at most "as" before it. */
function isAside(tree: DependencyTree, at: number): boolean {
  if (plainRelation(tree.tokens[at] as Token) === 'parataxis') return true;
  if (tree.dependents(at, 'ccomp', 'xcomp', 'obj', 'iobj').length > 0) return false;
  const marks = tree.dependents(at, 'mark', 'advmod').map((mark) => (tree.tokens[mark] as Token).text.toLowerCase());
  return tree.dependents(at, 'nsubj').length > 0 && marks.every((mark) => mark === 'as');
}

/** Who does the saying, by whatever grammar: "X met Y and said", "a report saying", "reported by X". */
function speaker(tree: DependencyTree, saying: number): number | null {
  return argumentsOf(tree, saying, true).doers[0] ?? null;
}

function isSaying(token: Token): boolean {
  return lookUp(token.lemma.toLowerCase(), 'v')?.senses.some(({ type }) => type === 'Contact.Say') ?? false;
}

/** "According to Serov's report, ..." above the event or beside it in its clause. */
function accordingTo({ tree, tokens }: SentenceContext, index: number): number | null {
  for (const at of [index, ...tree.ancestors(index)]) {
    for (const child of tree.dependents(at, 'obl', 'nmod')) {
      const [first] = tree.dependents(child, 'case');
      if (first !== undefined && /^according$/i.test((tokens[first] as Token).text)) return child;
    }
  }
  return null;
}
