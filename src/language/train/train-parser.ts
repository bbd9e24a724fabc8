import { FeatureList } from '../feature-list.ts';
import { labelFeatures } from '../label-features.ts';
import { writeModel } from '../model-file.ts';
import { moveFeatures } from '../move-features.ts';
import { bestMove } from '../parse-sentence.ts';
import { left, longestStretch, ParserState, shift } from '../parser-state.ts';
import { best, bestOther } from '../tag-words.ts';
import { wordFeatures } from '../word-features.ts';
import { moveCost } from './oracle.ts';
import { Perceptron } from './perceptron.ts';
import { randomStream, shuffled } from './random.ts';
import type { GoldSentence } from './treebank.ts';

/** A gold tree with the tags that a tagger gave which had not seen the sentence. */
export interface TaggedSentence {
  readonly gold: GoldSentence;
  readonly tags: Uint8Array;
}

/** The two files of a parser. */
export interface TrainedParser {
  readonly moves: Buffer;
  readonly labels: Buffer;
}

/** After the first round the parser goes its own way this often, so that it learns to go on from its errors. */
const exploration = 0.9;

/** Trains a parser with a dynamic oracle. The same sentences, rounds and seed give the same bytes. */
export function trainParser(
  sentences: readonly TaggedSentence[],
  tagNames: readonly string[],
  rounds: number,
  seed: number,
): TrainedParser {
  const trainer = new ParserTrainer(sentences, tagNames, seed);
  for (let round = 0; round < rounds; round++) trainer.round(round > 0);
  return trainer.export();
}

class ParserTrainer {
  private readonly labelNames: string[];
  private readonly moves = new Perceptron(['shift', 'left', 'right'], 3);
  private readonly labels: Perceptron;
  private readonly random: () => number;
  private readonly state: ParserState;
  private readonly list = new FeatureList();
  private readonly moveScores = new Float64Array(3);
  private readonly labelScores: Float64Array;

  constructor(
    private readonly sentences: readonly TaggedSentence[],
    tagNames: readonly string[],
    seed: number,
  ) {
    this.state = new ParserState(tagNames);
    this.labelNames = [...new Set(sentences.flatMap(({ gold }) => gold.relations))].sort();
    this.labels = new Perceptron(this.labelNames, 2);
    this.labelScores = new Float64Array(this.labelNames.length);
    this.random = randomStream(seed);
  }

  round(explore: boolean): void {
    for (const sentence of shuffled(this.sentences, this.random)) {
      if (sentence.tags.length <= longestStretch) this.learn(sentence, explore);
    }
  }

  private learn({ gold, tags }: TaggedSentence, explore: boolean): void {
    const { state } = this;
    const n = tags.length;
    const heads = Int32Array.from([0, ...gold.heads.map((head) => (head < 0 ? n + 1 : head + 1))]);
    state.start(gold.forms.map(wordFeatures), tags, 0, n);
    while (!state.done) {
      const move = state.size === 0 ? shift : this.chooseMove(heads, explore);
      if (move === shift) state.push();
      else state.attach(move, this.chooseLabel(gold, move));
    }
  }

  private chooseMove(heads: Int32Array, explore: boolean): number {
    const { state, moves } = this;
    const list = this.list;
    const moveScores = this.moveScores;
    moveFeatures(list, state);
    moves.score(list.hashes, list.count, moveScores);
    const guess = bestMove(moveScores, state);
    const right = this.cheapest(heads);
    const lowest = moveCost(state, heads, right);
    const wrong = this.bestWrong(heads, lowest);
    if (wrong >= 0 && (moveScores[right] as number) <= (moveScores[wrong] as number)) {
      moves.update(list.hashes, list.count, right, wrong);
    }
    moves.tick();
    const isRight = moveCost(state, heads, guess) === lowest;
    return isRight || (explore && this.random() < exploration) ? guess : right;
  }

  /** The highest-scoring move that costs more than it must; -1 if there is none. */
  private bestWrong(heads: Int32Array, lowest: number): number {
    let winner = -1;
    for (let move = 0; move < 3; move++) {
      if (!this.state.allows(move) || moveCost(this.state, heads, move) === lowest) continue;
      if (winner < 0 || (this.moveScores[move] as number) > (this.moveScores[winner] as number)) winner = move;
    }
    return winner;
  }

  /** The move of lowest cost; among equals the one that scores highest. */
  private cheapest(heads: Int32Array): number {
    let winner = -1;
    let lowest = 0;
    for (let move = 0; move < 3; move++) {
      if (!this.state.allows(move)) continue;
      const cost = moveCost(this.state, heads, move);
      const higher = winner >= 0 && (this.moveScores[move] as number) > (this.moveScores[winner] as number);
      if (winner < 0 || cost < lowest || (cost === lowest && higher)) {
        winner = move;
        lowest = cost;
      }
    }
    return winner;
  }

  private chooseLabel(gold: GoldSentence, move: number): number {
    const { state, labels } = this;
    const list = this.list;
    const labelScores = this.labelScores;
    const child = state.item(0);
    const head = move === left ? state.next : state.item(1);
    labelFeatures(list, state, head, child);
    labels.score(list.hashes, list.count, labelScores);
    const guess = best(labelScores, null);
    if (gold.heads[child - 1] !== head - 1) return guess;
    const right = this.labelNames.indexOf(gold.relations[child - 1] as string);
    const wrong = bestOther(labelScores, right);
    if ((labelScores[right] as number) <= (labelScores[wrong] as number)) {
      labels.update(list.hashes, list.count, right, wrong);
    }
    labels.tick();
    return guess;
  }

  export(): TrainedParser {
    return {
      moves: writeModel(this.moves.classes, this.moves.export(16, 32, shift)),
      labels: writeModel(this.labels.classes, this.labels.export(16, 20)),
    };
  }
}
