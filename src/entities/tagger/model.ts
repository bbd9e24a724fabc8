import { readDataFile } from '../../data-file.ts';
import { FeatureRows } from '../../rows/feature-rows.ts';
import { HiddenLayer } from './hidden-layer.ts';
import { labelCount } from './labels.ts';

const L = labelCount;

/**
 * The weights of the tagger, a linear-chain conditional random field whose scores are linear in features, with a hidden layer
 * for words in capitalized stretches.
 * Layout, little-endian: number of features n (uint32), scale (float32), transitions (float32, labels x labels),
 * hashes of the features (uint32, rising), weights (int8, n rows of labels; times scale), filled up to four bytes, the hidden layer (see `HiddenLayer`).
 */
export class Weights {
  private readonly rows: FeatureRows;
  private readonly scale: number;
  /** What it costs or gains that one label follows another: row before, column after. */
  readonly transitions: Float32Array;
  /** What words in capitalized stretches are scored by besides. */
  readonly hidden: HiddenLayer;

  constructor(buffer: ArrayBuffer) {
    const [count = 0] = new Uint32Array(buffer, 0, 1);
    this.scale = new Float32Array(buffer, 4, 1)[0] as number;
    this.transitions = new Float32Array(buffer, 8, L * L);
    const at = 8 + 4 * L * L;
    const weights = new Int8Array(buffer, at + 4 * count, count * L);
    this.rows = new FeatureRows({
      ...{ keys: new Uint32Array(buffer, at, count), columns: L, bytes: 1 },
      fill: (rows) => rows.set(weights),
    });
    const end = at + (4 + L) * count;
    this.hidden = new HiddenLayer(buffer, end + ((4 - (end % 4)) % 4));
  }

  /** Adds the weights of features to the scores of each label, which stand in `scores` from `offset` on. */
  score(features: Uint32Array, count: number, scores: Float32Array, offset: number) {
    const { rows, scale } = this;
    rows.sum(features, count);
    for (let label = 0; label < L; label++) {
      scores[offset + label] = (scores[offset + label] as number) + (rows.sums[label] as number) * scale;
    }
  }
}

let shipped: Weights | undefined;

/** The weights that lie beside this file, read on first use. */
export function shippedWeights(): Weights {
  shipped ??= readWeights(readDataFile('entities/tagger/names.bin'));
  return shipped;
}

/** Reads the weights from a file's bytes. */
export function readWeights(bytes: Uint8Array): Weights {
  return new Weights(new Uint8Array(bytes).buffer);
}
