import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cleanHtml } from '../../clean/clean-html.ts';
import type { CleanArticle } from '../../document/clean.ts';
import { growTree, type PageTree } from '../html-tree.ts';
import { wordsOf } from '../html-words.ts';
import { alignGold } from './align-gold.ts';

/** A page with its gold: what training and cross-validation need of it. */
export interface GoldPage {
  readonly name: string;
  readonly clean: CleanArticle;
  readonly tree: PageTree;
  readonly words: readonly (readonly string[])[];
  readonly gold: readonly string[];
  /** For each block the share of it that the gold has. */
  readonly shares: Float64Array;
}

/** The pages of a folder of `NAME.html.gz` beside `NAME.gold.json`, in the order of their names. */
export function loadPages(folder: string): GoldPage[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html.gz'));
  return names.sort().map((name) => {
    const source = gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .replace(/^\ufeff/, '');
    const gold = JSON.parse(readFileSync(join(folder, name.replace('.html.gz', '.gold.json')), 'utf8'));
    return goldPage(name, source, gold.main_content);
  });
}

function goldPage(name: string, source: string, mainContent: string): GoldPage {
  const clean = cleanHtml({ path: name, source, sha256: '', bytes: 0, encoding: 'utf-8', format: 'html', stated: {} });
  const tree = growTree(clean);
  const words = tree.blocks.map(({ text }) => wordsOf(text));
  const gold = wordsOf(mainContent);
  return { name, clean, tree, words, gold, shares: alignGold(words, gold) };
}

/** F1 of two bags of words. */
export function bagF1(kept: readonly string[], gold: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of gold) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of kept) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (kept.length + gold.length);
}
