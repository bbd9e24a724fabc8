import { hashText, mix, seed } from '../../words/hash.ts';
import { fold } from '../fold.ts';

/** Set on a key that longer phrases begin with. */
export const isPrefix = 0x80000000;

/** The hash of a folded text's letters and digits, going on from those before it. */
export function phraseKey(folded: string, from = seed): number {
  return hashText(lettersOf(folded), from);
}

/** The letters and digits of a folded text. */
export function lettersOf(folded: string): string {
  return /^[a-z0-9]*$/.test(folded) ? folded : folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A set of phrases, each with bits. Keys ignore case, marks and everything between letters and digits. */
export class PhraseTable {
  private readonly keys: Uint32Array;
  private readonly values: Uint32Array;

  /** @param room for so many keys: a power of two, and well above what is added */
  constructor(room = 1 << 19) {
    this.keys = new Uint32Array(room);
    this.values = new Uint32Array(room);
  }

  /** Adds bits to a phrase. */
  addPhrase(phrase: string, bits: number) {
    const parts = fold(phrase)
      .split(/[ '\-–.]+/)
      .filter((part) => part !== '');
    let key = seed;
    parts.forEach((part, i) => {
      key = phraseKey(part, key);
      this.add(key, i === parts.length - 1 ? bits : isPrefix);
    });
  }

  /** `addPhrase` for the UTF-8 bytes from `from` to `to`: plain ones become no strings, which takes a fifth of the time. */
  addBytes(bytes: Buffer, from: number, to: number, bits: number) {
    let key = seed;
    let isPart = false;
    let isNext = false;
    for (let i = from; i < to; i++) {
      const unit = bytes[i] as number;
      if (unit > 127) return this.addPhrase(bytes.toString('utf8', from, to), bits);
      if (isSeparator(unit)) {
        isNext = isPart;
        continue;
      }
      if (isNext) this.add(key, isPrefix);
      isNext = false;
      isPart = true;
      const small = unit >= 65 && unit <= 90 ? unit + 32 : unit;
      if (isLetterOrDigit(small)) key = Math.imul(key ^ small, 0x01000193) >>> 0;
    }
    if (isPart) this.add(key, bits);
  }

  /** The bits of a key; 0 where no phrase has it. */
  get(key: number): number {
    return this.values[this.slotOf(key)] as number;
  }

  private add(key: number, bits: number) {
    const at = this.slotOf(key);
    this.keys[at] = key;
    this.values[at] = (this.values[at] as number) | bits;
  }

  /** Where a key stands or would stand: all have bits, so that a slot without is free. */
  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let at = mix(seed, key) & mask;
    while (this.values[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }
}

/** Space, apostrophe, hyphen, point. */
const isSeparator = (unit: number): boolean => unit === 32 || unit === 39 || unit === 45 || unit === 46;
const isLetterOrDigit = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
