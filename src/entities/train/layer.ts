/** One layer of a network: each output is a weighted sum of the inputs and a constant. Learns by AdaGrad. */
export class Layer {
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;

  /** @param random numbers in [0, 1), for the first weights */
  constructor(
    private readonly inputs: number,
    private readonly outputs: number,
    private readonly rate: number,
    random: () => number,
  ) {
    this.weights = Float64Array.from({ length: outputs * (inputs + 1) }, () => (random() - 0.5) * 0.2);
    this.squares = new Float64Array(this.weights.length).fill(0.1);
  }

  /** The outputs for some inputs. */
  of(input: ArrayLike<number>): Float64Array {
    const { inputs, weights } = this;
    return Float64Array.from({ length: this.outputs }, (_, output) => {
      const from = output * (inputs + 1);
      let sum = weights[from + inputs] as number;
      for (let i = 0; i < inputs; i++) sum += (weights[from + i] as number) * (input[i] as number);
      return sum;
    });
  }

  /** What errors of the outputs come to at the inputs. */
  back(errors: Float64Array): Float64Array {
    const { inputs, weights } = this;
    const back = new Float64Array(inputs);
    errors.forEach((error, output) => {
      const from = output * (inputs + 1);
      for (let i = 0; i < inputs; i++) back[i] = (back[i] as number) + error * (weights[from + i] as number);
    });
    return back;
  }

  /** Lessens the errors of the outputs; what is nearly right is let be. */
  learn(input: ArrayLike<number>, errors: Float64Array) {
    errors.forEach((error, output) => {
      if (Math.abs(error) < 1e-3) return;
      const from = output * (this.inputs + 1);
      for (let i = 0; i < this.inputs; i++) this.step(from + i, error * (input[i] as number));
      this.step(from + this.inputs, error);
    });
  }

  private step(at: number, slope: number) {
    const square = (this.squares[at] as number) + slope * slope;
    this.squares[at] = square;
    this.weights[at] = (this.weights[at] as number) - (this.rate * slope) / Math.sqrt(square);
  }
}
