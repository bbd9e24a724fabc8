/** Whether a UTF-16 unit is white space to a reader: folded into one space where markup does not keep it. Control characters count. */
export function isFolded(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0x7f) return false;
  if (unit <= 0xa0) return true;
  if (unit < 0x1680) return false;
  if (unit === 0x1680 || unit === 0x3000 || unit === 0x202f || unit === 0x205f) return true;
  return (unit >= 0x2000 && unit <= 0x200a) || endsLine(unit);
}

/** Whether a unit is Unicode's line or paragraph separator, which ends a line in any text. */
export function endsLine(unit: number): boolean {
  return unit === 0x2028 || unit === 0x2029;
}

/**
 * Whether a character leaves no trace on a page: soft hyphens, zero width spaces, direction marks, byte order marks.
 * Joiners count only after Latin, Greek and Cyrillic: elsewhere (Persian, Hindi, emoji) they change what is read.
 */
export function isInvisible(unit: number, before: number): boolean {
  if (unit < 0x200b) return unit === 0xad;
  if (unit === 0x200c || unit === 0x200d) return before < 0x0530;
  if (unit <= 0x200f || unit === 0xfeff) return true;
  return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f);
}
