/** The average of arrays of weights over some moments of training. */
export class Average {
  private readonly sums: readonly Float32Array[];

  /**
   * @param weights arrays that change as training goes on
   * @param moments how often `take` is called
   */
  constructor(
    private readonly weights: readonly Float32Array[],
    private readonly moments: number,
  ) {
    this.sums = weights.map(({ length }) => new Float32Array(length));
  }

  /** Takes the weights as they are now. */
  take() {
    this.weights.forEach((weights, w) => {
      const sum = this.sums[w] as Float32Array;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number) / this.moments;
    });
  }

  /** The average of the array at an index. */
  of(index: number): Float32Array {
    return this.sums[index] as Float32Array;
  }
}
