/** The empty hash that `hashText` and `mix` go on from. */
export const seed = 0x811c9dc5;

/** FNV-1a over UTF-16 units, going on from a hash; unsigned 32 bits. */
export function hashText(text: string, from = seed): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Takes one more number into a hash and scatters its bits (the finalizer of MurmurHash3); unsigned 32 bits. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
