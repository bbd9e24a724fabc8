import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Network } from '../../../src/language/network/network.ts';
import { type NetworkWeights, readNetwork, writeNetwork } from '../../../src/language/network/network-file.ts';

const size = 16;
const outputs = ['a', 'b', 'c'];
const byte = fc.integer({ min: -127, max: 127 });
const bytes = (length: number) => fc.array(byte, { minLength: length, maxLength: length });

/** Networks whose numbers are whole steps of the integers that they are computed in, so that nothing is rounded. */
const anyNetwork = fc.array(bytes(size), { minLength: 1, maxLength: 12 }).chain((rows) =>
  fc.tuple(bytes(size), bytes(size * outputs.length), bytes(outputs.length)).map(
    ([bias, outputRows, outputBias]): NetworkWeights => ({
      ...{ outputs, size },
      keys: Int32Array.from(rows, (_, i) => (i + 1) * 0x01000193),
      rows: Int8Array.from(rows.flat()),
      scales: new Float32Array(rows.length).fill(1 / 1024),
      bias: Float32Array.from(bias, (x) => x / 1024),
      outputRows: Float32Array.from([...outputRows.slice(1), 4095]),
      outputBias: Float32Array.from(outputBias, (x) => x / 128),
    }),
  ),
);

/** The hidden layer and the outputs as `network.ts` says they are, computed number by number. */
function expected({ keys, rows, bias, outputRows, outputBias }: NetworkWeights, features: readonly number[]): number[] {
  const hidden = Array.from(bias, (start, k) => {
    const added = features.map((key) => rows[keys.indexOf(key) * size + k] as number);
    return Math.max(0, Math.round(start * 1024) + added.reduce((sum, x) => sum + x, 0)) >> 3;
  });
  return outputs.map((_, o) => {
    const products = hidden.map((value, k) => value * (outputRows[o * size + k] as number));
    return products.reduce((sum, x) => sum + x, 0) + Math.round(((outputBias[o] as number) * 1024) / 8);
  });
}

describe('a network', () => {
  it('computes what its rows and outputs say', () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer({ min: 0, max: 12 }), (weights, count) => {
        const network = new Network(weights);
        const features = Array.from(weights.keys).slice(0, count);
        const sum = network.keepSum(Int32Array.from(features), features.length);
        const scores = new Int32Array(outputs.length);
        for (const rows of [[sum], features.map((key) => network.row(key))]) {
          network.list.set(rows);
          network.hide(rows.length);
          network.score(0, outputs.length, scores);
          expect([...scores]).toEqual(expected(weights, features));
        }
        network.score(1, 1, scores);
        expect(scores[0]).toBe(expected(weights, features)[1]);
      }),
      { numRuns: 30 },
    );
  });

  it('knows no row for a feature that it did not learn', () => {
    fc.assert(
      fc.property(anyNetwork, (weights) => {
        expect(new Network(weights).row(12_345)).toBe(0);
      }),
      { numRuns: 5 },
    );
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyNetwork, (weights) => {
        expect(readNetwork(writeNetwork(weights))).toEqual(weights);
      }),
      { numRuns: 20 },
    );
  });
});
