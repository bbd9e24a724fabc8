import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Article, StatedMetadata } from '../document/article.ts';
import { decodeBytes } from './decode-bytes.ts';
import { explainReadError } from './explain-read-error.ts';
import type { ArticleFile } from './find-articles.ts';
import { refuseBinary } from './refuse-binary.ts';
import { sniffMarkedEncoding, sniffUtf16 } from './sniff-encoding.ts';
import { readStatedMetadata } from './stated-metadata.ts';
import { tellFormat } from './tell-format.ts';

/** The largest article, in bytes after unpacking: a whole book is a tenth of it. */
export const maxArticleBytes = 32 * 1024 * 1024;

/**
 * Reads an article from disk, with what `NAME.meta.json` beside it says.
 * @throws Error that says, for a person, why the file is no article or cannot be read.
 */
export async function readArticle({ file, path }: ArticleFile): Promise<Article> {
  return parseArticle(path, await readBytes(file), readStatedMetadata(file));
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size <= maxArticleBytes) return await readFile(file);
  } catch (error) {
    throw new Error(explainReadError(error), { cause: error });
  }
  throw tooLarge();
}

/**
 * Makes an article from bytes, packed by gzip or not.
 * @param path with forward slashes; its extension has a say in the format
 * @throws Error where the bytes are no text, hold nothing to read, or unpack to too much.
 */
export function parseArticle(path: string, bytes: Uint8Array, stated: StatedMetadata = {}): Article {
  const unpacked = unpack(bytes);
  if (sniffMarkedEncoding(unpacked) === null && sniffUtf16(unpacked) === null) {
    const refusal = refuseBinary(unpacked);
    if (refusal !== null) throw new Error(refusal);
  }
  const { text, encoding, problems } = decodeBytes(unpacked);
  if (text.trim() === '')
    throw new Error(unpacked.length === 0 ? 'the file is empty' : 'the file has only white space');
  return {
    path,
    source: text,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    encoding,
    format: tellFormat(path, text),
    stated,
    problems,
  };
}

/** What a gzip file holds; other bytes as they are. No text begins with gzip's two bytes. */
function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxArticleBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new Error(`not a whole gzip file: ${(error as Error).message}`);
  }
}

function tooLarge(): Error {
  return new Error(`larger than ${maxArticleBytes / 1024 / 1024} MB: split it into articles`);
}
