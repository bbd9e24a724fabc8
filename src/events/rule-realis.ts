import type { DependencyTree } from '../dependency-tree.ts';
import type { Realis } from '../document/events.ts';
import type { Token } from '../document/language.ts';
import type { SentenceContext } from './sentence-context.ts';

/**
 * What grammar alone settles: "if the army had attacked" and "would have fallen" are thought of, "no invasion" and
 * "never signed" did not happen. `null` where it settles nothing.
 */
export function ruleRealis({ tree, tokens }: SentenceContext, index: number): Realis | null {
  if (has(tree, index, 'det', /^no$/i) || has(tree, index, 'advmod', /^(?:not|never|n['’]t)$/i)) return 'negated';
  if (has(tree, index, 'mark', /^(?:if|unless)$/i)) return 'hypothetical';
  const auxiliaries = tree.dependents(index, 'aux').map((at) => (tokens[at] as Token).text.toLowerCase());
  const unreal = auxiliaries.some((word) => /^(?:would|could|might)$/.test(word)) && auxiliaries.includes('have');
  return unreal ? 'hypothetical' : null;
}

function has(tree: DependencyTree, index: number, relation: string, word: RegExp): boolean {
  return tree.dependents(index, relation).some((at) => word.test((tree.tokens[at] as Token).text));
}
