/** No decision has more features. */
export const maximumFeatures = 160;

/**
 * The features of one decision as 32-bit hashes, in a buffer that is filled anew for each decision.
 * A feature is a template number with up to four values; all values are integers (tags, relations, word hashes).
 */
export class FeatureList {
  readonly hashes = new Int32Array(maximumFeatures);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add1(template: number, a: number): void {
    this.hashes[this.count++] = mix(mix(start(template), a), 0);
  }

  add2(template: number, a: number, b: number): void {
    this.hashes[this.count++] = mix(mix(mix(start(template), a), b), 0);
  }

  add3(template: number, a: number, b: number, c: number): void {
    this.hashes[this.count++] = mix(mix(mix(mix(start(template), a), b), c), 0);
  }

  add4(template: number, a: number, b: number, c: number, d: number): void {
    this.hashes[this.count++] = mix(mix(mix(mix(mix(start(template), a), b), c), d), 0);
  }
}

/** Spreads the template numbers: as they are, template and value would fall together with others by their low bits. */
function start(template: number): number {
  return Math.imul(template + 1, 0x85ebca6b);
}

/** One round of multiplicative hashing: spreads a value over the 32 bits of a running hash. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return ((h ^ (h >>> 15)) + 0x165667b1) | 0;
}
