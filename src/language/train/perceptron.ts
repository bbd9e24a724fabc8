import type { FeatureWeights } from '../sparse-model.ts';

/**
 * An averaged perceptron over hashed features. A feature counts only after it was updated a few times
 * (Goldberg and Elhadad 2011, "Learning sparser perceptron models"): rare ones would learn single sentences by heart.
 */
export class Perceptron {
  private slots = 1 << 20;
  private keys = new Int32Array(this.slots);
  private ids = new Int32Array(this.slots).fill(-1);
  private size = 0;
  private weights: Float32Array;
  private totals: Float64Array;
  private stamps: Int32Array;
  private updates = new Uint16Array(1 << 18);
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
    for (let i = 0; i < count; i++) {
      const id = this.find(hashes[i] as number);
      if (id < 0 || (this.updates[id] as number) < this.minUpdates) continue;
      for (let c = 0, at = id * n; c < n; c++, at++) scores[c] = (scores[c] as number) + (this.weights[at] as number);
    }
  }

  /** Moves the weights towards one class and away from another. */
  update(hashes: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i++) {
      const id = this.intern(hashes[i] as number);
      if ((this.updates[id] as number) < 65535) this.updates[id] = (this.updates[id] as number) + 1;
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

  /** The averaged weights as integers (rounded after scaling), without zeros, by rising key. */
  export(scale: number): FeatureWeights[] {
    const n = this.classes.length;
    const rows: FeatureWeights[] = [];
    for (let slot = 0; slot < this.slots; slot++) {
      const id = this.ids[slot] as number;
      if (id < 0 || (this.updates[id] as number) < this.minUpdates) continue;
      const pairs: [number, number][] = [];
      for (let c = 0; c < n; c++) {
        const weight = Math.round(this.average(id * n + c) * scale);
        if (weight !== 0) pairs.push([c, Math.max(-127, Math.min(127, weight))]);
      }
      if (pairs.length > 0) rows.push({ key: this.keys[slot] as number, pairs });
    }
    return rows.sort((a, b) => a.key - b.key);
  }

  private average(at: number): number {
    const weight = this.weights[at] as number;
    return ((this.totals[at] as number) + weight * (this.now - (this.stamps[at] as number))) / this.now;
  }

  private find(key: number): number {
    const mask = this.slots - 1;
    let slot = key & mask;
    while (this.ids[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return this.ids[slot] as number;
  }

  private intern(key: number): number {
    const mask = this.slots - 1;
    let slot = key & mask;
    while (this.ids[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    if (this.ids[slot] !== -1) return this.ids[slot] as number;
    this.keys[slot] = key;
    this.ids[slot] = this.size++;
    const id = this.size - 1;
    if (this.size * 2 > this.slots) this.rehash();
    if (this.size >= this.updates.length) this.grow();
    return id;
  }

  private rehash(): void {
    const { keys, ids, slots } = this;
    this.slots *= 2;
    this.keys = new Int32Array(this.slots);
    this.ids = new Int32Array(this.slots).fill(-1);
    const mask = this.slots - 1;
    for (let old = 0; old < slots; old++) {
      if (ids[old] === -1) continue;
      let slot = (keys[old] as number) & mask;
      while (this.ids[slot] !== -1) slot = (slot + 1) & mask;
      this.keys[slot] = keys[old] as number;
      this.ids[slot] = ids[old] as number;
    }
  }

  private grow(): void {
    const double = <T extends Float32Array | Float64Array | Int32Array | Uint16Array>(old: T): T => {
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
