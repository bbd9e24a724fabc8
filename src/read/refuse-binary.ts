/** What files begin with that people take for articles, and what to do with them. */
const signatures: readonly (readonly [start: string, what: string, advice: string])[] = [
  ['%PDF-', 'a PDF document', 'save it as text first, for instance with pdftotext'],
  ['PK\x03\x04', 'a ZIP archive (or a Word, OpenDocument or EPUB file)', 'unpack it or save it as text first'],
  ['\xd0\xcf\x11\xe0', 'an old Office document', 'save it as text first'],
  ['{\\rtf', 'a rich-text (RTF) document', 'save it as text first'],
  ['\x89PNG', 'an image (PNG)', 'give the text instead'],
  ['\xff\xd8\xff', 'an image (JPEG)', 'give the text instead'],
  ['GIF8', 'an image (GIF)', 'give the text instead'],
  ['SQLite format 3', 'a database (SQLite)', 'export its texts as files first'],
  ['\x7fELF', 'a program', 'give the text instead'],
  ['BZh', 'compressed (bzip2)', 'unpack it first, or compress it with gzip'],
  ['\xfd7zXZ', 'compressed (xz)', 'unpack it first, or compress it with gzip'],
  ['\x28\xb5\x2f\xfd', 'compressed (zstd)', 'unpack it first, or compress it with gzip'],
];

/** Text has next to no control characters; random bytes have one in nine. A few strays (a NUL, an escape) are let by. */
const controlShare = 0.08;
const strayControls = 8;

/**
 * Says why bytes are no text, for a person, or `null` where they may be. UTF-16 must be told before: half of its bytes
 * are zero.
 */
export function refuseBinary(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32)).toString('latin1');
  const known = signatures.find(([start]) => head.startsWith(start));
  if (known) return `not text but ${known[1]}: ${known[2]}`;
  const controls = countControls(bytes);
  if (controls <= strayControls || controls < bytes.length * controlShare) return null;
  return `not text: ${Math.round((100 * controls) / bytes.length)} % of its bytes are control characters`;
}

function countControls(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  return controls;
}
