import { FeatureList } from './feature-list.ts';
import { labelFeatures } from './label-features.ts';
import { moveFeatures } from './move-features.ts';
import type { MoveModel } from './move-model.ts';
import { left, longestStretch, ParserState, shift } from './parser-state.ts';
import type { SparseModel } from './sparse-model.ts';
import { best } from './tag-words.ts';
import type { WordFeatures } from './word-features.ts';

/** The tree of a sentence: for each word the index of its head (-1 for the root) and its relation. */
export interface Tree {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

/** A greedy transition-based dependency parser. Its trees have one root and no crossing arcs. */
export class Parser {
  private readonly state: ParserState;
  private readonly list = new FeatureList();
  private readonly moveScores = new Int32Array(3);
  private readonly labelScores: Int32Array;

  constructor(
    private readonly moves: MoveModel,
    private readonly labels: SparseModel,
    tagNames: readonly string[],
  ) {
    this.state = new ParserState(tagNames);
    this.labelScores = new Int32Array(labels.classes.length);
  }

  /** Tags are class numbers of the tagger that the parser was trained with. */
  parse(words: readonly WordFeatures[], tags: ArrayLike<number>): Tree {
    const heads = new Int32Array(words.length);
    const relations: string[] = [];
    let root = -1;
    for (let from = 0; from < words.length; from += longestStretch) {
      const end = Math.min(words.length, from + longestStretch);
      root = this.parseStretch(words, tags, from, end, root, heads, relations);
    }
    return { heads, relations };
  }

  /** Parses a stretch; its own root hangs on the first stretch's root. Returns the sentence's root. */
  private parseStretch(
    words: readonly WordFeatures[],
    tags: ArrayLike<number>,
    from: number,
    end: number,
    root: number,
    heads: Int32Array,
    relations: string[],
  ): number {
    const state = this.state;
    state.start(words, tags, from, end);
    while (!state.done) this.step();
    let top = root;
    for (let i = 1; i <= state.length; i++) {
      const head = state.head[i] as number;
      const isTop = head === 0;
      heads[from + i - 1] = isTop ? root : from + head - 1;
      const relation = isTop
        ? root < 0
          ? 'root'
          : 'parataxis'
        : (this.labels.classes[state.label[i] as number] as string);
      relations.push(relation);
      if (isTop && root < 0) top = from + i - 1;
    }
    return top;
  }

  private step(): void {
    const state = this.state;
    const move = this.chooseMove();
    if (move === shift) {
      state.push();
      return;
    }
    const head = move === left ? state.next : state.item(1);
    labelFeatures(this.list, state, head, state.item(0));
    this.labelScores.fill(0);
    this.labels.score(this.list.hashes, this.list.count, this.labelScores);
    state.attach(move, best(this.labelScores, null));
  }

  private chooseMove(): number {
    const state = this.state;
    const moveScores = this.moveScores;
    if (state.size === 0) return shift;
    moveFeatures(this.list, state);
    this.moves.score(this.list.hashes, this.list.count, moveScores);
    return bestMove(moveScores, state);
  }
}

/** The highest-scoring move that is allowed. */
export function bestMove(scores: ArrayLike<number>, state: ParserState): number {
  let winner = -1;
  for (let move = 0; move < 3; move++) {
    if (!state.allows(move)) continue;
    if (winner < 0 || (scores[move] as number) > (scores[winner] as number)) winner = move;
  }
  return winner;
}
