/** How a source is written. `text` is anything that is neither HTML nor wiki-text. */
export type Format = 'text' | 'html' | 'wiki';

/** What a person says about an article that its page may not: from `NAME.meta.json` or the command line. */
export interface StatedMetadata {
  /** ISO date or date and time, `YYYY-MM-DD` first. */
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
}

/** One raw article: what was read from disk, decoded and otherwise untouched. */
export interface Article {
  /** The path as the user would write it, with forward slashes. */
  readonly path: string;
  /** The decoded text, without byte order mark. All source spans count in it (UTF-16 units). */
  readonly source: string;
  /** Hex digest of the bytes on disk. */
  readonly sha256: string;
  /** The number of bytes on disk. */
  readonly bytes: number;
  /** The WHATWG name of the encoding that the bytes were decoded from, e.g. `utf-8`, `windows-1250`. */
  readonly encoding: string;
  readonly format: Format;
  readonly stated: StatedMetadata;
  /** What a person should know about the decoding, e.g. that some bytes belong to no character. */
  readonly problems?: readonly string[];
}
