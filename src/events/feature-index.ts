import type { Feature } from './feature.ts';

/**
 * Numbers the features of a model from 1 on. An open-addressed table: features are looked up by the hundred thousand, and
 * most are not there.
 */
export class FeatureIndex {
  private readonly keys: Int32Array;
  private readonly numbers: Int32Array;
  private readonly mask: number;

  /** @param features without doubles */
  constructor(features: readonly Feature[]) {
    let size = 16;
    while (size < 4 * features.length) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.numbers = new Int32Array(size);
    features.forEach((feature, at) => {
      const slot = this.slot(feature);
      this.keys[slot] = feature;
      this.numbers[slot] = at + 1;
    });
  }

  /** The number of a feature; 0 where it has none. */
  number(feature: Feature): number {
    return this.numbers[this.slot(feature)] as number;
  }

  private slot(feature: Feature): number {
    const { keys, numbers, mask } = this;
    let slot = (feature ^ (feature >>> 15)) & mask;
    while (numbers[slot] !== 0 && keys[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  }
}
