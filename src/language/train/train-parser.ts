import { FeatureList } from '../feature-list.ts';
import { writeNetwork } from '../network/network-file.ts';
import { findPlaces, placeCount } from '../parser-places.ts';
import { left, longestStretch, ParserState, right, shift } from '../parser-state.ts';
import { addPlace } from '../place-features.ts';
import { stateFeatures } from '../state-features.ts';
import { type WordFeatures, wordFeatures } from '../word-features.ts';
import { NetworkTrainer } from './network-trainer.ts';
import { moveCost } from './oracle.ts';
import { pruneNetwork } from './prune-network.ts';
import { randomStream, shuffled } from './random.ts';
import type { GoldSentence } from './treebank.ts';

/** A gold tree with the tags that a tagger gave which had not seen the sentence. */
export interface TaggedSentence {
  readonly gold: GoldSentence;
  readonly tags: Uint8Array;
}

/** How to train a parser. */
export interface ParserOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Units of the hidden layer. */
  readonly size: number;
  /** Features that the gold moves show fewer times are left out. */
  readonly rarest: number;
}

/** After the first round the parser goes its own way this often, so that it learns to go on from its errors. */
const exploration = 0.9;
/** A word that training has n times is read without its form this often: 2 / (2 + n). */
const formDropout = 2;
const dropout = 0.4;
const firstRate = 0.02;
/** The weights are the average of those after the last rounds. */
const averaged = 3;
/** The share of features that the file leaves out, those of the least weight: it costs no accuracy and a tenth of the size. */
const pruned = 0.1;
const moves = [shift, left, right];

/** Trains a parser with a dynamic oracle. @returns its file; the same sentences and options give the same bytes */
export function trainParser(
  sentences: readonly TaggedSentence[],
  tagNames: readonly string[],
  options: ParserOptions,
): Buffer {
  const trainer = new ParserTrainer(sentences, tagNames, options);
  for (let round = 0; round < options.rounds; round++) trainer.round(round);
  return trainer.export();
}

class ParserTrainer {
  private readonly sentences: readonly TaggedSentence[];
  private readonly labels: readonly string[];
  private readonly random: () => number;
  private readonly state: ParserState;
  private readonly list = new FeatureList();
  private readonly places = new Int32Array(placeCount);
  private readonly counts = new Map<number, number>();
  private readonly network: NetworkTrainer;
  private readonly scores: Float64Array;
  private hasForm: boolean[] = [];

  constructor(
    sentences: readonly TaggedSentence[],
    tagNames: readonly string[],
    private readonly options: ParserOptions,
  ) {
    this.sentences = sentences.filter(({ tags }) => tags.length <= longestStretch);
    this.state = new ParserState(tagNames);
    this.labels = [...new Set(sentences.flatMap(({ gold }) => gold.relations))].sort();
    this.random = randomStream(options.seed);
    for (const { gold } of this.sentences) for (const { form } of wordsOf(gold)) count(this.counts, form);
    const outputs = [
      'shift',
      'left',
      'right',
      ...this.labels.map((l) => `left ${l}`),
      ...this.labels.map((l) => `right ${l}`),
    ];
    this.scores = new Float64Array(outputs.length);
    this.network = new NetworkTrainer(
      { size: options.size, outputs, dropout, random: this.random },
      this.frequentFeatures(),
    );
  }

  /** The features that the gold moves show often enough. */
  private frequentFeatures(): number[] {
    const seen = new Map<number, number>();
    for (const { gold, tags } of this.sentences) {
      const heads = this.start(gold, tags);
      this.hasForm = heads.map(() => true);
      while (!this.state.done) {
        if (this.state.size > 0)
          this.eachFeatures((hashes, n) => {
            for (let i = 0; i < n; i++) count(seen, hashes[i] as number);
          });
        const move = this.state.size === 0 ? shift : (this.cheapest(heads)[0] as number);
        if (move === shift) this.state.push();
        else this.state.attach(move, this.labels.indexOf(gold.relations[this.state.item(0) - 1] as string));
      }
    }
    return [...seen].filter(([, times]) => times >= this.options.rarest).map(([hash]) => hash);
  }

  round(round: number): void {
    const { rounds } = this.options;
    this.network.rate = firstRate * (1 - (0.9 * round) / rounds);
    for (const sentence of shuffled(this.sentences, this.random)) this.learn(sentence, round > 0);
    if (round >= rounds - averaged) this.network.keep();
  }

  private start(gold: GoldSentence, tags: Uint8Array): number[] {
    this.state.start(wordsOf(gold), tags, 0, tags.length);
    return [0, ...gold.heads.map((head) => (head < 0 ? tags.length + 1 : head + 1))];
  }

  private learn({ gold, tags }: TaggedSentence, explore: boolean): void {
    const { state, network } = this;
    const heads = this.start(gold, tags);
    this.hasForm = [
      false,
      ...wordsOf(gold).map(
        ({ form }) => this.random() >= formDropout / (formDropout + (this.counts.get(form) as number)),
      ),
    ];
    while (!state.done) {
      if (state.size === 0) {
        state.push();
        continue;
      }
      network.begin();
      this.eachFeatures((hashes, n) => network.add(hashes, n));
      network.hide();
      const move = this.chooseMove(heads, explore);
      const label = move === shift ? -1 : this.chooseLabel(gold, move);
      network.learn();
      if (move === shift) state.push();
      else state.attach(move, label);
    }
  }

  /** Hands over the features of the state and of each place. */
  private eachFeatures(take: (hashes: Int32Array, count: number) => void): void {
    const { state, list, places } = this;
    findPlaces(state, places);
    stateFeatures(list, state, places);
    take(list.hashes, list.count);
    list.clear();
    for (let place = 0; place < placeCount; place++) {
      const at = places[place] as number;
      addPlace(
        list,
        place,
        state.words[at] as WordFeatures | null,
        state.tag[at] as number,
        state.part[at] as number,
        this.hasForm[at] as boolean,
      );
      take(list.hashes, list.count);
      list.clear();
    }
  }

  private chooseMove(heads: readonly number[], explore: boolean): number {
    const { state, network, scores } = this;
    const legal = moves.filter((move) => state.allows(move));
    for (const move of legal) scores[move] = network.score(move);
    const good = this.cheapest(heads);
    if (legal.length > 1) this.blame(legal, good);
    const guess = this.likeliest(legal);
    return good.includes(guess) || (explore && this.random() < exploration) ? guess : this.likeliest(good);
  }

  /** Blames outputs for what they took from the good ones, which share what is right among them as they are likely. */
  private blame(outputs: readonly number[], good: readonly number[]): void {
    const { scores } = this;
    const highest = outputs.reduce(
      (most, output) => Math.max(most, scores[output] as number),
      Number.NEGATIVE_INFINITY,
    );
    const share = (output: number) => Math.exp((scores[output] as number) - highest);
    const all = outputs.reduce((sum, output) => sum + share(output), 0);
    const allGood = good.reduce((sum, output) => sum + share(output), 0);
    for (const output of outputs) {
      this.network.blame(output, share(output) / all - (good.includes(output) ? share(output) / allGood : 0));
    }
  }

  /** The moves of lowest cost. */
  private cheapest(heads: readonly number[]): number[] {
    const legal = moves.filter((move) => this.state.allows(move));
    const costs = legal.map((move) => moveCost(this.state, heads, move));
    const lowest = Math.min(...costs);
    return legal.filter((_, i) => costs[i] === lowest);
  }

  /** The output that scores highest; the first of equals. */
  private likeliest(outputs: readonly number[]): number {
    const { scores } = this;
    return outputs.reduce((best, output) => ((scores[output] as number) > (scores[best] as number) ? output : best));
  }

  private chooseLabel(gold: GoldSentence, move: number): number {
    const { state, network, labels, scores } = this;
    const child = state.item(0);
    const head = move === left ? state.next : state.item(1);
    const from = move === left ? moves.length : moves.length + labels.length;
    const outputs = labels.map((_, label) => from + label);
    for (const output of outputs) scores[output] = network.score(output);
    const guess = this.likeliest(outputs);
    if (gold.heads[child - 1] !== head - 1) return guess - from;
    const right = from + labels.indexOf(gold.relations[child - 1] as string);
    this.blame(outputs, [right]);
    return (this.random() < 0.5 ? right : guess) - from;
  }

  export(): Buffer {
    return writeNetwork(pruneNetwork(this.network.export(), pruned));
  }
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function wordsOf({ forms }: GoldSentence): WordFeatures[] {
  return forms.map(wordFeatures);
}
