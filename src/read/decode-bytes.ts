import { isUtf8 } from 'node:buffer';
import { decodeText } from '../text/decode-text.ts';
import { guessLegacyEncoding } from './guess-legacy-encoding.ts';
import { sniffMarkedEncoding, sniffMetaCharset, sniffUtf16 } from './sniff-encoding.ts';

/** Decoded bytes. */
export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  /** The WHATWG name of the encoding. */
  readonly encoding: string;
  /** What a person should know about it, e.g. that some bytes belong to no character. */
  readonly problems: readonly string[];
}

/**
 * Decodes the bytes of an article; nothing is refused. In this order, the surest sign first: a byte order mark, zero
 * bytes at every other place (UTF-16), well-formed UTF-8, the page's own `<meta charset>`, UTF-8 with a few broken
 * bytes, the legacy encoding that makes the most likely words.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const sure = sniffMarkedEncoding(bytes) ?? sniffUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null);
  if (sure !== null) return decoded(bytes, sure);
  const stated = sniffMetaCharset(bytes);
  if (stated !== null && stated !== 'utf-8') return decoded(bytes, stated);
  return decoded(bytes, isMostlyUtf8(bytes) ? 'utf-8' : guessLegacyEncoding(bytes));
}

function decoded(bytes: Uint8Array, encoding: string): Decoded {
  const text = decodeText(bytes, encoding);
  const broken = isUtf8(bytes) && encoding === 'utf-8' ? 0 : count(text, '\ufffd');
  const problems =
    broken === 0
      ? []
      : [`${broken} ${broken === 1 ? 'character is' : 'characters are'} not ${encoding}: read as U+FFFD`];
  return { text, encoding, problems };
}

/** Legacy text makes well-formed UTF-8 sequences by accident only: for each, ten broken ones and more. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decodeText(bytes, 'utf-8');
  const broken = count(text, '\ufffd');
  return [...text.matchAll(/[^\0-\x7f\ufffd]/gu)].length * 2 > broken;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
