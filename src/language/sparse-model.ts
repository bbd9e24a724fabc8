/** What a model file holds before its numbers. */
interface ModelHead {
  readonly classes: readonly string[];
  readonly features: number;
  readonly pairs: number;
}

/**
 * A linear classifier over hashed features: for each feature the few classes that it speaks for or against.
 * Weights are integers; only their order of size matters. It never changes after it was read.
 */
export class SparseModel {
  /** Open addressing, two numbers a slot: the feature's hash, and where its pairs begin with their number in the low 8 bits. */
  private readonly table: Int32Array;
  private readonly mask: number;

  private constructor(
    readonly classes: readonly string[],
    keys: Int32Array,
    counts: Uint8Array,
    private readonly labels: Uint8Array,
    private readonly weights: Int8Array,
  ) {
    let slots = 1024;
    while (slots < keys.length * 2) slots *= 2;
    this.mask = slots - 1;
    this.table = new Int32Array(slots * 2);
    let from = 0;
    for (let i = 0; i < keys.length; i++) {
      const count = counts[i] as number;
      this.insert(keys[i] as number, (from << 8) | count);
      from += count;
    }
  }

  private insert(key: number, reference: number): void {
    let slot = key & this.mask;
    while (this.table[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask;
    this.table[2 * slot] = key;
    this.table[2 * slot + 1] = reference;
  }

  /** Adds the weights of the features to the scores, one score a class. */
  score(hashes: Int32Array, count: number, scores: Int32Array): void {
    const { table, mask } = this;
    const labels = this.labels;
    const weights = this.weights;
    for (let i = 0; i < count; i++) {
      const key = hashes[i] as number;
      let slot = key & mask;
      let reference = table[2 * slot + 1] as number;
      while (reference !== 0 && table[2 * slot] !== key) {
        slot = (slot + 1) & mask;
        reference = table[2 * slot + 1] as number;
      }
      const from = reference >>> 8;
      const end = from + (reference & 255);
      for (let j = from; j < end; j++) {
        const label = labels[j] as number;
        scores[label] = (scores[label] as number) + (weights[j] as number);
      }
    }
  }

  /** Reads what `writeModel` wrote. */
  static read(file: Buffer): SparseModel {
    const line = file.indexOf(10);
    const head = JSON.parse(file.toString('utf8', 0, line)) as ModelHead;
    const bytes = new Uint8Array(file.subarray(line + 1)).buffer;
    const { features, pairs } = head;
    const keys = new Int32Array(bytes, 0, features);
    const weights = new Int8Array(bytes, 4 * features, pairs);
    const labels = new Uint8Array(bytes, 4 * features + pairs, pairs);
    const counts = new Uint8Array(bytes, 4 * features + 2 * pairs, features);
    return new SparseModel(head.classes, keys, counts, labels, weights);
  }
}

/** The weights of one feature: class and weight side by side. */
export interface FeatureWeights {
  readonly key: number;
  readonly pairs: readonly (readonly [label: number, weight: number])[];
}

/** A model as the bytes of its file: a line of JSON, then keys, weights, classes and counts. */
export function writeModel(classes: readonly string[], rows: readonly FeatureWeights[]): Buffer {
  const pairs = rows.flatMap((row) => row.pairs);
  const head: ModelHead = { classes, features: rows.length, pairs: pairs.length };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    Buffer.from(Int32Array.from(rows, (row) => row.key).buffer),
    Buffer.from(Int8Array.from(pairs, ([, weight]) => weight).buffer),
    Buffer.from(Uint8Array.from(pairs, ([label]) => label)),
    Buffer.from(Uint8Array.from(rows, (row) => row.pairs.length)),
  ]);
}
