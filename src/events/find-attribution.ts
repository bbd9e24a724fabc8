import { plainRelation } from '../dependency-tree.ts';
import type { Attribution, Token } from '../document.ts';
import type { View } from '../text/view.ts';
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

/** The subject of the nearest verb of saying whose content holds the event. */
function reporter({ tree, tokens }: SentenceContext, index: number): number | null {
  let below = index;
  for (const above of tree.ancestors(index)) {
    const relation = plainRelation(tokens[below] as Token);
    if (relation === 'ccomp' && isSaying(tokens[above] as Token))
      return subject(tree.dependents(above, 'nsubj'), tokens);
    below = above;
  }
  // `"...", she said`: the words govern the saying.
  for (const at of [index, ...tree.ancestors(index)]) {
    const saying = tree
      .dependents(at, 'parataxis')
      .find((child) => isSaying(tokens[child] as Token) && child !== index);
    if (saying !== undefined) return subject(tree.dependents(saying, 'nsubj'), tokens);
  }
  return null;
}

function subject(subjects: readonly number[], tokens: readonly Token[]): number | null {
  const [first] = subjects;
  return first === undefined || (tokens[first] as Token).relation === 'nsubj:pass' ? null : first;
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
