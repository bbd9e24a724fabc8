import { FeatureList } from './feature-list.ts';
import type { Network } from './network/network.ts';
import { placeCount } from './parser-places.ts';
import { longestStretch, type ParserState } from './parser-state.ts';
import { addPlace } from './place-features.ts';
import type { WordFeatures } from './word-features.ts';

const tagCount = 256;

/**
 * What each word of a sentence brings in each place, added up to one row. Sums are kept from sentence to sentence: the same
 * words with the same tags come again and again.
 */
export class PlaceRows {
  private readonly list = new FeatureList();
  private readonly kept = new Map<number, number>();
  /** The rows of the sentence by word and place; 0 where none was asked for yet. */
  private readonly rows = new Int32Array((longestStretch + 1) * placeCount);
  private state: ParserState | null = null;

  constructor(private readonly network: Network) {}

  /** Begins a sentence. */
  start(state: ParserState): void {
    this.state = state;
    const most = (state.length + 1) * placeCount;
    this.rows.fill(0, 0, most);
    if (this.network.hasRoom(most)) return;
    this.network.forgetSums();
    this.kept.clear();
  }

  /** The row of a word of the sentence (0 is "no word") in a place. */
  row(place: number, at: number): number {
    const index = at * placeCount + place;
    const known = this.rows[index] as number;
    if (known !== 0) return known;
    const row = this.find(place, at);
    this.rows[index] = row;
    return row;
  }

  private find(place: number, at: number): number {
    const state = this.state as ParserState;
    const word = state.words[at] as WordFeatures | null;
    const tag = state.tag[at] as number;
    const key = ((word === null ? 0 : word.id + 1) * tagCount + tag) * placeCount + place;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    this.list.clear();
    addPlace(this.list, place, word, tag, state.part[at] as number, true);
    const row = this.network.keepSum(this.list.hashes, this.list.count);
    this.kept.set(key, row);
    return row;
  }
}
