import { decodeText } from '../../src/text/decode-text.ts';

/** The bytes of a text in an 8-bit encoding. Node can only decode, so the encoding's table is turned round. */
export function encodeLegacy(text: string, encoding: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decodeText(Uint8Array.of(byte), encoding), byte]));
  return Uint8Array.from(text, (character) => {
    const byte = table.get(character);
    if (byte === undefined) throw new Error(`${character} is not in ${encoding}`);
    return byte;
  });
}
