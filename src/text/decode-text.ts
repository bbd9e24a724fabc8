// Node's decoder leaves the bytes 80 to 9F of windows-1252 as control characters (true of versions 18 to 24);
// these are what the WHATWG Encoding Standard puts there. The five that it leaves undefined stay as they are.
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text that bytes stand for, without a byte order mark. What does not belong to the encoding reads as U+FFFD.
 * @param encoding a label of the WHATWG Encoding Standard
 * @throws RangeError for an unknown label.
 */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] as string);
}

/** The standard's name for a label (`windows-1252` for `latin1`), or `null` where nobody knows it. */
export function nameEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
