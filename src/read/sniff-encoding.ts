import { nameEncoding } from '../text/decode-text.ts';

/** The encoding that a byte order mark names, or `null`. */
export function sniffMarkedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return null;
}

/** How much of the bytes is looked at, and how many of the looked-at pairs must have exactly one zero byte. */
const utf16Sample = 4096;
const utf16Share = 0.3;

/** UTF-16 without a mark: spaces and Latin letters leave a zero in every other byte, always on the same side. */
export function sniffUtf16(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length, utf16Sample) >> 1;
  let high = 0;
  let low = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) high++;
    if (bytes[2 * i + 1] === 0) low++;
  }
  const enough = pairs * utf16Share;
  if (low > enough && high < low / 10) return 'utf-16le';
  return high > enough && low < high / 10 ? 'utf-16be' : null;
}

/** The HTML standard looks for the page's own statement in the first 1024 bytes; pages with long heads need more. */
const metaSample = 4096;

/**
 * The encoding that an HTML page states in a `<meta>` (or an XML declaration), or `null`. A page whose bytes could
 * be read up to there cannot be in UTF-16, whatever it says: the HTML standard takes UTF-8 for it.
 */
export function sniffMetaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, metaSample)).toString('latin1');
  const label =
    /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  const name = label === undefined ? null : nameEncoding(label);
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}
