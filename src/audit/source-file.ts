import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../text/decode-text.ts';
import { Lines, type Place } from '../text/lines.ts';

/** A source, read and decoded anew: the audit takes nothing from the code that extracted. */
export interface SourceFile {
  readonly path: string;
  /** Hex digest of the bytes on disk. */
  readonly sha256: string;
  readonly bytes: number;
  /** How many code points there are. */
  readonly length: number;
  /** What stands between two positions (code points, half-open). */
  readonly slice: (start: number, end: number) => string;
  /** Line and column of a position; the column counts code points. */
  readonly placeOf: (position: number) => Place;
}

/**
 * Reads a source file as its record says it is encoded.
 * @throws Error where the file cannot be read, RangeError where the encoding has no such name.
 */
export function readSource(path: string, encoding: string): SourceFile {
  const raw = readFileSync(path);
  const packed = raw[0] === 0x1f && raw[1] === 0x8b;
  const text = decodeText(packed ? gunzipSync(raw) : raw, encoding);
  const offsets = pointOffsets(text);
  const lines = new Lines(text);
  const offsetOf = (position: number) => offsets[Math.max(0, Math.min(position, offsets.length - 1))] as number;
  return {
    path,
    sha256: createHash('sha256').update(raw).digest('hex'),
    bytes: raw.length,
    length: offsets.length - 1,
    slice: (start, end) => text.slice(offsetOf(start), offsetOf(end)),
    placeOf: (position) => {
      const offset = offsetOf(position);
      const { line, column } = lines.at(offset);
      return { line, column: Array.from(text.slice(offset - column + 1, offset)).length + 1 };
    },
  };
}

/** The UTF-16 offset of each code point, and of the end. */
function pointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  let at = 0;
  for (const point of text) {
    offsets[count++] = at;
    at += point.length;
  }
  offsets[count] = at;
  return offsets.subarray(0, count + 1);
}
