import { FeatureList } from './feature-list.ts';
import type { Network } from './network/network.ts';
import { placeCount } from './parser-places.ts';
import type { ParserState } from './parser-state.ts';
import { addPlace } from './place-features.ts';
import type { WordFeatures } from './word-features.ts';

const tagCount = 256;

/**
 * What each word of a sentence brings in each place, added up to one row. Sums are kept from sentence to sentence: the same
 * words with the same tags come again and again.
 */
export class PlaceRows {
  private readonly list = new FeatureList();
  /** For each word with its tag its rows by place; 0 where none was asked for yet. */
  private readonly kept = new Map<number, Int32Array>();
  /** Those of the sentence's words; first those of "no word". */
  private readonly rows: Int32Array[] = [];
  private state: ParserState | null = null;

  constructor(private readonly network: Network) {}

  /** Begins a sentence. */
  start(state: ParserState): void {
    this.state = state;
    if (!this.network.hasRoom((state.length + 1) * placeCount)) {
      this.network.forgetSums();
      this.kept.clear();
    }
    for (let at = 0; at <= state.length; at++) this.rows[at] = this.rowsOf(at, state);
  }

  /** The row of a word of the sentence (0 is "no word") in a place. */
  row(place: number, at: number): number {
    const rows = this.rows[at] as Int32Array;
    const known = rows[place] as number;
    if (known !== 0) return known;
    const row = this.sum(place, at);
    rows[place] = row;
    return row;
  }

  private rowsOf(at: number, state: ParserState): Int32Array {
    const word = state.words[at] as WordFeatures | null;
    const key = (word === null ? 0 : word.id + 1) * tagCount + (state.tag[at] as number);
    const known = this.kept.get(key);
    if (known) return known;
    const rows = new Int32Array(placeCount);
    this.kept.set(key, rows);
    return rows;
  }

  private sum(place: number, at: number): number {
    const state = this.state as ParserState;
    const word = state.words[at] as WordFeatures | null;
    this.list.clear();
    addPlace(this.list, place, word, state.tag[at] as number, state.part[at] as number, true);
    return this.network.keepSum(this.list.hashes, this.list.count);
  }
}
