import { FeatureList } from './feature-list.ts';
import type { Network } from './network/network.ts';
import { findPlaces, placeCount } from './parser-places.ts';
import { left, longestStretch, ParserState, shift } from './parser-state.ts';
import { PlaceRows } from './place-rows.ts';
import { stateFeatures } from './state-features.ts';
import type { WordFeatures } from './word-features.ts';

/** The tree of a sentence: for each word the index of its head (-1 for the root) and its relation. */
export interface Tree {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
}

const moveCount = 3;

/**
 * A greedy transition-based dependency parser: a network chooses the moves of the arc-hybrid system and names the arcs.
 * Its trees have one root and no crossing arcs.
 */
export class Parser {
  private readonly state: ParserState;
  private readonly list = new FeatureList();
  private readonly places = new Int32Array(placeCount);
  private readonly placeRows: PlaceRows;
  private readonly labels: readonly string[];
  private readonly scores: Int32Array;

  /** @param network its outputs are the moves, the relations of arcs to the left, and those of arcs to the right */
  constructor(
    private readonly network: Network,
    tagNames: readonly string[],
  ) {
    this.state = new ParserState(tagNames);
    this.placeRows = new PlaceRows(network);
    const labels = (network.outputs.length - moveCount) / 2;
    this.labels = network.outputs.slice(moveCount, moveCount + labels).map((name) => name.slice('left '.length));
    this.scores = new Int32Array(network.outputs.length);
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
    this.placeRows.start(state);
    while (!state.done) this.step();
    let top = root;
    for (let i = 1; i <= state.length; i++) {
      const head = state.head[i] as number;
      const isTop = head === 0;
      heads[from + i - 1] = isTop ? root : from + head - 1;
      relations.push(isTop ? (root < 0 ? 'root' : 'parataxis') : (this.labels[state.label[i] as number] as string));
      if (isTop && root < 0) top = from + i - 1;
    }
    return top;
  }

  private step(): void {
    const { state, network, scores, labels } = this;
    if (state.size === 0) {
      state.push();
      return;
    }
    network.hide(this.gatherRows());
    network.score(0, moveCount, scores);
    const move = this.bestMove();
    if (move === shift) {
      state.push();
      return;
    }
    network.score(move === left ? moveCount : moveCount + labels.length, labels.length, scores);
    let label = 0;
    for (let i = 1; i < labels.length; i++) if ((scores[i] as number) > (scores[label] as number)) label = i;
    state.attach(move, label);
  }

  /** Lists the rows of what speaks for the next move. @returns how many there are */
  private gatherRows(): number {
    const { state, list, places, network, placeRows } = this;
    const rows = network.list;
    findPlaces(state, places);
    let count = 0;
    for (let place = 0; place < placeCount; place++) rows[count++] = placeRows.row(place, places[place] as number);
    stateFeatures(list, state, places);
    return network.listRows(list.hashes, list.count, count);
  }

  /** The highest-scoring move that is allowed. */
  private bestMove(): number {
    const { state, scores } = this;
    let winner = -1;
    for (let move = 0; move < moveCount; move++) {
      if (!state.allows(move)) continue;
      if (winner < 0 || (scores[move] as number) > (scores[winner] as number)) winner = move;
    }
    return winner;
  }
}
