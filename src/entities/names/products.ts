import { readDataLines } from '../../data-file.ts';
import type { Token } from '../../document/language.ts';
import { foldedWords } from './found-name.ts';

let products: ReadonlySet<string> | undefined;
/** The most words that a listed product has. */
const longest = 3;

/** Whether a name begins as a product's does ("iPhone 3GS", "Mac OS X Lion") or with a measure ("30GB"). */
export function isProduct(tokens: readonly Token[], first: number, last: number): boolean {
  products ??= new Set(readDataLines('entities/gazetteer/products.txt').map((line) => line.toLowerCase()));
  const words = foldedWords(tokens, first, Math.min(last, first + longest - 1));
  if (/^\d+(gb|mb|kb|tb|mhz|ghz|km|kg|mm|cm)$/.test(words[0] ?? '')) return true;
  return words.some((_, i) => products?.has(words.slice(0, i + 1).join(' ')));
}
