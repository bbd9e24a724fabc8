/** The features of a sentence's tokens: those of token i are `features[offsets[i]..offsets[i + 1]]`, as indexes. */
export interface TokenFeatures {
  readonly features: Int32Array;
  readonly offsets: Int32Array;
}

/** Leaves out a share of features at random, so that none is relied on alone. What it gives is good until it is called again. */
export class Dropout {
  private kept = new Int32Array(0);

  /** @param share of the features that is left out */
  constructor(
    private readonly share: number,
    private readonly random: () => number,
  ) {}

  /** By so much what is left counts for more. */
  get scale(): number {
    return 1 / (1 - this.share);
  }

  /** The features without those that this round leaves out. */
  of(all: TokenFeatures): TokenFeatures {
    if (this.share === 0) return all;
    const { features, offsets } = all;
    if (this.kept.length < features.length) this.kept = new Int32Array(features.length * 2);
    const starts = new Int32Array(offsets.length);
    let to = 0;
    for (let i = 0; i + 1 < offsets.length; i++) {
      for (let f = offsets[i] as number; f < (offsets[i + 1] as number); f++)
        if (this.random() >= this.share) this.kept[to++] = features[f] as number;
      starts[i + 1] = to;
    }
    return { features: this.kept, offsets: starts };
  }
}
