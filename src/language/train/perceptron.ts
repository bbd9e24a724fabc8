import type { FeatureWeights } from '../model-file.ts';

const empty = -1;

/**
 * An averaged perceptron over hashed features. A feature counts only after it was updated a few times
 * (Goldberg and Elhadad 2011, "Learning sparser perceptron models"): rare ones would learn single sentences by heart.
 */
export class Perceptron {
  private slots = 1 << 20;
  private keys = new Int32Array(this.slots);
  /** For each slot `empty`, the feature's number, or -2 less the number while it was updated too seldom to count. */
  private ids = new Int32Array(this.slots).fill(empty);
  private size = 0;
  private weights: Float32Array;
  private totals: Float64Array;
  private stamps: Int32Array;
  private updates = new Uint8Array(1 << 18);
  private now = 1;

  constructor(
    readonly classes: readonly string[],
    private readonly minUpdates: number,
  ) {
    this.weights = new Float32Array(classes.length << 18);
    this.totals = new Float64Array(classes.length << 18);
    this.stamps = new Int32Array(classes.length << 18);
  }

  score(hashes: Int32Array, count: number, scores: Float64Array): void {
    const n = this.classes.length;
    scores.fill(0);
    const weights = this.weights;
    for (let i = 0; i < count; i++) {
      const id = this.ids[this.slotOf(hashes[i] as number)] as number;
      if (id < 0) continue;
      for (let c = 0, at = id * n; c < n; c++, at++) scores[c] = (scores[c] as number) + (weights[at] as number);
    }
  }

  /** Moves the weights towards one class and away from another. */
  update(hashes: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i++) {
      const id = this.touch(hashes[i] as number);
      this.bump(id * this.classes.length + right, 1);
      this.bump(id * this.classes.length + wrong, -1);
    }
  }

  /** To be called after each decision: averages count in decisions. */
  tick(): void {
    this.now++;
  }

  private bump(at: number, by: number): void {
    const weight = this.weights[at] as number;
    this.totals[at] = (this.totals[at] as number) + weight * (this.now - (this.stamps[at] as number));
    this.stamps[at] = this.now;
    this.weights[at] = weight + by;
  }

  /**
   * The averaged weights as integers (rounded after scaling), by rising key.
   * @param least smaller weights are left out: they cost room and tell nothing (accuracy stays the same within 0.1).
   * @param base a class whose weights are taken off those of all others, so that its own are 0.
   */
  export(scale: number, least: number, base?: number): FeatureWeights[] {
    const rows: FeatureWeights[] = [];
    for (let slot = 0; slot < this.slots; slot++) {
      const id = this.ids[slot] as number;
      const pairs = id < 0 ? [] : this.pairsOf(id, scale, least, base);
      if (pairs.length > 0) rows.push({ key: this.keys[slot] as number, pairs });
    }
    return rows.sort((a, b) => a.key - b.key);
  }

  private pairsOf(
    id: number,
    scale: number,
    least: number,
    base: number | undefined,
  ): [label: number, weight: number][] {
    const n = this.classes.length;
    const zero = base === undefined ? 0 : this.average(id * n + base);
    const pairs: [number, number][] = [];
    for (let c = 0; c < n; c++) {
      const weight = Math.round((this.average(id * n + c) - zero) * scale);
      if (Math.abs(weight) >= least) pairs.push([c, Math.max(-32767, Math.min(32767, weight))]);
    }
    return pairs;
  }

  private average(at: number): number {
    const weight = this.weights[at] as number;
    return ((this.totals[at] as number) + weight * (this.now - (this.stamps[at] as number))) / this.now;
  }

  /** The slot of a key, or the empty one where it belongs. */
  private slotOf(key: number): number {
    const mask = this.slots - 1;
    let slot = key & mask;
    while (this.ids[slot] !== empty && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** Counts an update of a feature and gives its number; new features get one. */
  private touch(key: number): number {
    const slot = this.slotOf(key);
    const known = this.ids[slot] as number;
    if (known >= 0) return known;
    const id = known === empty ? this.size++ : -2 - known;
    this.keys[slot] = key;
    this.updates[id] = (this.updates[id] as number) + 1;
    this.ids[slot] = (this.updates[id] as number) < this.minUpdates ? -2 - id : id;
    if (known === empty) this.makeRoom();
    return id;
  }

  private makeRoom(): void {
    if (this.size * 2 > this.slots) this.rehash();
    if (this.size >= this.updates.length) this.grow();
  }

  private rehash(): void {
    const { keys, ids, slots } = this;
    this.slots *= 2;
    this.keys = new Int32Array(this.slots);
    this.ids = new Int32Array(this.slots).fill(empty);
    const mask = this.slots - 1;
    for (let old = 0; old < slots; old++) {
      if (ids[old] === empty) continue;
      let slot = (keys[old] as number) & mask;
      while (this.ids[slot] !== empty) slot = (slot + 1) & mask;
      this.keys[slot] = keys[old] as number;
      this.ids[slot] = ids[old] as number;
    }
  }

  private grow(): void {
    const double = <T extends Float32Array | Float64Array | Int32Array | Uint8Array>(old: T): T => {
      const bigger = new (old.constructor as new (n: number) => T)(old.length * 2);
      bigger.set(old);
      return bigger;
    };
    this.weights = double(this.weights);
    this.totals = double(this.totals);
    this.stamps = double(this.stamps);
    this.updates = double(this.updates);
  }
}
