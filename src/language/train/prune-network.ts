import type { NetworkWeights } from '../network/network-file.ts';

/** A network without the share of features whose greatest weight in the hidden layer is least; the others keep their order. */
export function pruneNetwork(weights: NetworkWeights, share: number): NetworkWeights {
  const { keys, rows, scales, size } = weights;
  const least = Float32Array.from(scales).sort()[Math.floor(share * scales.length)] as number;
  const kept = [...keys.keys()].filter((row) => (scales[row] as number) >= least);
  return {
    ...weights,
    keys: Int32Array.from(kept, (row) => keys[row] as number),
    scales: Float32Array.from(kept, (row) => scales[row] as number),
    rows: Int8Array.from({ length: kept.length * size }, (_, i) => {
      return rows[(kept[Math.floor(i / size)] as number) * size + (i % size)] as number;
    }),
  };
}
