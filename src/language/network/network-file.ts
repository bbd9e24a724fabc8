/** A trained network: rows of a hidden layer by feature, and the outputs over it. */
export interface NetworkWeights {
  /** Names of the outputs. */
  readonly outputs: readonly string[];
  /** How many units the hidden layer has: a multiple of 8. */
  readonly size: number;
  /** The hashes of the features. */
  readonly keys: Int32Array;
  /** What each feature adds to the hidden layer, a row each, in steps of its scale. */
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  /** What the hidden layer has without any feature. */
  readonly bias: Float32Array;
  /** What each hidden unit adds to each output, a row an output. */
  readonly outputRows: Float32Array;
  readonly outputBias: Float32Array;
}

interface Head {
  readonly outputs: readonly string[];
  readonly size: number;
  readonly features: number;
}

/** A network as the bytes of its file: a line of JSON, then its arrays, those of four bytes first. */
export function writeNetwork(weights: NetworkWeights): Buffer {
  const { outputs, size, keys, scales, bias, outputRows, outputBias, rows } = weights;
  const head: Head = { outputs, size, features: keys.length };
  const arrays = [keys, scales, bias, outputRows, outputBias, rows];
  const bytes = arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...bytes]);
}

/** Reads what `writeNetwork` wrote. Numbers are little-endian, as on all machines that Node runs on today. */
export function readNetwork(file: Buffer): NetworkWeights {
  const line = file.indexOf(10);
  const { outputs, size, features } = JSON.parse(file.toString('utf8', 0, line)) as Head;
  const bytes = new Uint8Array(file.subarray(line + 1)).buffer;
  let at = 0;
  const floats = (length: number) => {
    at += 4 * length;
    return new Float32Array(bytes, at - 4 * length, length);
  };
  const keys = new Int32Array(bytes, 0, features);
  at = 4 * features;
  const scales = floats(features);
  const bias = floats(size);
  const outputRows = floats(outputs.length * size);
  const outputBias = floats(outputs.length);
  return { outputs, size, keys, scales, bias, outputRows, outputBias, rows: new Int8Array(bytes, at, features * size) };
}
