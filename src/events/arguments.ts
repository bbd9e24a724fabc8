import { type DependencyTree, plainRelation } from '../dependency-tree.ts';
import type { Token } from '../document/language.ts';

/** A dependent with a preposition: "into Hungary". */
export interface Oblique {
  readonly preposition: string;
  readonly head: number;
}

/** Who and what stands with a word by the grammar of the sentence. Heads only; coordination is spread out later. */
export interface Arguments {
  /** Who does it: subject of an active verb, "by" of a passive one, possessor of a noun. */
  readonly doers: readonly number[];
  /** Whom or what it is done to: object, subject of a passive verb, "of" of a noun. */
  readonly undergoers: readonly number[];
  readonly obliques: readonly Oblique[];
  readonly passive: boolean;
  /** Whether a clause depends on the word: "said that ...", "ordered him to ...". */
  readonly clause: boolean;
}

/** The arguments of a verb or of a noun that names an event. */
export function argumentsOf(tree: DependencyTree, index: number, verb: boolean): Arguments {
  return verb ? verbArguments(tree, index) : nounArguments(tree, index);
}

/** The lemma of the first preposition of a noun phrase; empty where it has none. */
export function prepositionOf(tree: DependencyTree, head: number): string {
  const [first] = tree.dependents(head, 'case');
  return first === undefined ? '' : (tree.tokens[first] as Token).text.toLowerCase();
}

/** Whether a verb form is passive: "was sent", "led by", "captured and executed". */
export function isPassive(tree: DependencyTree, index: number): boolean {
  const token = tree.tokens[index] as Token;
  if (tree.dependents(index, 'aux:pass', 'obl:agent').length > 0) return true;
  if (tree.dependents(index, 'nsubj:pass').length > 0) return tree.dependents(index, 'obj').length === 0;
  if (token.tag !== 'VBN' || tree.dependents(index, 'aux', 'obj', 'nsubj').length > 0) return false;
  const relation = plainRelation(token);
  if (relation === 'conj') return isPassive(tree, token.head);
  return relation === 'acl' || relation === 'advcl' || relation === 'amod' || relation === 'root';
}

function verbArguments(tree: DependencyTree, index: number): Arguments {
  const passive = isPassive(tree, index);
  const inverted = speakerBehind(tree, index);
  const subjects = inverted === null ? subjectsOf(tree, index, 0) : [inverted];
  const objects = tree
    .dependents(index, 'obj', 'iobj')
    .filter((head) => head !== inverted)
    .map((head) => antecedent(tree, head));
  const obliques = obliquesOf(tree, index);
  const by = tree.dependents(index, 'obl').filter((head) => passive && prepositionOf(tree, head) === 'by');
  return {
    doers: passive ? by : subjects,
    undergoers: passive ? [...subjects, ...objects] : objects,
    obliques: obliques.filter(({ head }) => !by.includes(head)),
    passive,
    clause: tree.dependents(index, 'ccomp', 'xcomp').length > 0 || reportsByParataxis(tree, index),
  };
}

/** `"This is a betrayal," said Maria Dunn`: after closing quotes the noun behind the verb speaks, whatever the tree calls it. */
function speakerBehind(tree: DependencyTree, index: number): number | null {
  const before = tree.tokens[index - 1]?.text ?? '';
  if (index < 2 || !/^(?:"|\u201d|\u2019|''|\u00bb)$/.test(before)) return null;
  const behind = tree.dependents(index, 'nsubj', 'obj').filter((head) => head > index);
  return behind.length === 1 ? (behind[0] as number) : null;
}

/** `"...", he said`: the speech governs the verb. */
function reportsByParataxis(tree: DependencyTree, index: number): boolean {
  return plainRelation(tree.tokens[index] as Token) === 'parataxis' || tree.dependents(index, 'parataxis').length > 0;
}

/** The subject of a verb: its own, or the one that it shares by coordination, control, participle or relative clause. */
function subjectsOf(tree: DependencyTree, index: number, depth: number): number[] {
  const own = tree.dependents(index, 'nsubj').map((head) => antecedent(tree, head));
  if (own.length > 0 || depth > 6) return own;
  const token = tree.tokens[index] as Token;
  const { head } = token;
  if (head < 0) return [];
  switch (plainRelation(token)) {
    case 'acl':
      return [head];
    case 'amod':
      return [head];
    case 'conj':
    case 'advcl':
      return subjectsOf(tree, head, depth + 1);
    case 'xcomp':
    case 'ccomp': {
      const objects = tree.dependents(head, 'obj', 'iobj');
      return objects.length > 0 ? objects : subjectsOf(tree, head, depth + 1);
    }
    default:
      return [];
  }
}

/** What a relative pronoun stands for: the noun that its clause describes. */
export function antecedent(tree: DependencyTree, index: number): number {
  const token = tree.tokens[index] as Token;
  if (!/^(?:who|whom|which|that)$/i.test(token.text)) return index;
  const clause = tree.ancestors(index).find((at) => (tree.tokens[at] as Token).relation.startsWith('acl'));
  const head = clause === undefined ? -1 : (tree.tokens[clause] as Token).head;
  return head >= 0 ? head : index;
}

function obliquesOf(tree: DependencyTree, index: number): Oblique[] {
  return tree
    .dependents(index, 'obl', 'nmod')
    .map((head) => ({ preposition: prepositionOf(tree, head), head: antecedent(tree, head) }));
}

/** Possessors act, "of" undergoes; a participle, a preposition or the subject of a light verb is left to the paths. */
function nounArguments(tree: DependencyTree, index: number): Arguments {
  const obliques = obliquesOf(tree, index).filter(({ preposition }) => preposition !== '');
  const owners = tree.dependents(index, 'nmod:poss');
  const by = obliques.filter(({ preposition }) => preposition === 'by').map(({ head }) => head);
  const of = obliques.filter(({ preposition }) => preposition === 'of').map(({ head }) => head);
  return {
    doers: [...owners, ...by],
    undergoers: [...of, ...tree.dependents(index, 'compound')],
    obliques: obliques.filter(({ preposition }) => preposition !== 'of' && preposition !== 'by'),
    passive: false,
    clause: tree.dependents(index, 'acl', 'ccomp').length > 0,
  };
}
