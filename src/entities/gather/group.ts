import type { EntityType } from '../../document/entities.ts';
import type { FoundName } from '../names/found-name.ts';

/** A found name with its words as they are compared: folded, without signs, articles and titles. */
export interface NameForm extends FoundName {
  readonly words: readonly string[];
  /** As it stands, white space folded. */
  readonly text: string;
  /** The form that follows it in brackets, "(ÁVH)", as an index into all forms; -1 where none does. */
  readonly shortForm: number;
}

/** Names that read alike: one key, and the places where it stands. */
export interface Group {
  readonly type: EntityType;
  readonly words: readonly string[];
  readonly forms: NameForm[];
}

/** Sets of groups that are one entity (union-find). Roots are the groups that came first. */
export class Unions {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, i) => i);
  }

  /** The group that stands for the set of this one. */
  root(i: number): number {
    let root = i;
    while (this.parents[root] !== root) root = this.parents[root] as number;
    for (let at = i; at !== root; ) {
      const next = this.parents[at] as number;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number) {
    const [x, y] = [this.root(a), this.root(b)];
    if (x !== y) this.parents[Math.max(x, y)] = Math.min(x, y);
  }

  isAlone(i: number): boolean {
    return this.root(i) === i && !this.parents.some((_, j) => j !== i && this.root(j) === i);
  }
}

/** Names that share a word beyond these are not compared: keeps lists of thousands of namesakes in linear time. */
const mostSharing = 200;

/** Groups under each of their words, so that like ones are found without comparing all pairs. */
export function groupsByWord(groups: readonly Group[], type: EntityType): Map<string, number[]> {
  const byWord = new Map<string, number[]>();
  groups.forEach((group, g) => {
    if (group.type !== type) return;
    for (const word of new Set(group.words)) {
      const sharing = byWord.get(word);
      if (sharing && sharing.length < mostSharing) sharing.push(g);
      else if (sharing) continue;
      else byWord.set(word, [g]);
    }
  });
  return byWord;
}
