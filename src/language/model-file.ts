/** The weights of one feature: class and weight side by side. */
export interface FeatureWeights {
  readonly key: number;
  readonly pairs: readonly (readonly [label: number, weight: number])[];
}

/** What a model file holds: for each feature (by hash) how many pairs of class and weight it has, and all pairs in that order. */
export interface ModelFile {
  readonly classes: readonly string[];
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  readonly labels: Uint8Array;
  readonly weights: Int16Array;
}

interface Head {
  readonly classes: readonly string[];
  readonly features: number;
  readonly pairs: number;
}

/** Reads what `writeModel` wrote. Numbers are little-endian, as on all machines that Node runs on today. */
export function readModel(file: Buffer): ModelFile {
  const line = file.indexOf(10);
  const { classes, features, pairs } = JSON.parse(file.toString('utf8', 0, line)) as Head;
  const bytes = new Uint8Array(file.subarray(line + 1)).buffer;
  return {
    classes,
    keys: new Int32Array(bytes, 0, features),
    weights: new Int16Array(bytes, 4 * features, pairs),
    labels: new Uint8Array(bytes, 4 * features + 2 * pairs, pairs),
    counts: new Uint8Array(bytes, 4 * features + 3 * pairs, features),
  };
}

/** A model as the bytes of its file: a line of JSON, then keys, weights, classes and counts. */
export function writeModel(classes: readonly string[], rows: readonly FeatureWeights[]): Buffer {
  const pairs = rows.flatMap((row) => row.pairs);
  const head: Head = { classes, features: rows.length, pairs: pairs.length };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    Buffer.from(Int32Array.from(rows, (row) => row.key).buffer),
    Buffer.from(Int16Array.from(pairs, ([, weight]) => weight).buffer),
    Buffer.from(Uint8Array.from(pairs, ([label]) => label)),
    Buffer.from(Uint8Array.from(rows, (row) => row.pairs.length)),
  ]);
}
