import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanText } from '../../clean/clean-text.ts';
import { describeLines, type TextLine } from '../text-line.ts';
import { alignLines } from './align-lines.ts';

/** A text to learn from: which of its lines are the article. */
export interface LabeledText {
  readonly lines: readonly TextLine[];
  /** 1 for a line of the article. */
  readonly labels: Uint8Array;
  /** How much the text counts. */
  readonly weight: number;
  /** Folds of the cross-validation keep all forms of a text together. */
  readonly fold: number;
  /** The article as its editors saw it; `null` where every line is the article. */
  readonly content: string | null;
}

const describe = (source: string): TextLine[] =>
  describeLines(cleanText({ path: '', source, sha256: '', bytes: 0, encoding: 'utf-8', format: 'text', stated: {} }));

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();

/**
 * Pages dumped to plain text, each also in one of the other forms that scrapers write:
 * without blank lines, with a blank line after each line, or with other bullets.
 */
export function readPages(folder: string, folds: number): LabeledText[] {
  return filesOf(folder, '.txt').flatMap((name, i) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const gold = JSON.parse(readFileSync(join(folder, name.replace(/\.txt$/, '.gold.json')), 'utf8'));
    const content = String(gold.main_content);
    return [source, otherForm(source, i % 3)].map((text, form) => {
      const lines = describe(text);
      return { lines, labels: alignLines(lines, content), weight: form === 0 ? 1 : 0.6, fold: i % folds, content };
    });
  });
}

function otherForm(source: string, form: number): string {
  const bare = source.split('\n').map((line) => line.replace(/^\s*(?:[•□☆○■*●◦-]|\d{1,2}\.)\s/, '').trim());
  if (form === 0) return bare.filter((line) => line !== '').join('\n');
  if (form === 1) return bare.filter((line) => line !== '').join('\n\n');
  return source
    .split('\n')
    .map((line) => line.replace(/^\s+/, '').replace(/^[•□☆○■*●◦]/, '-'))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** Texts without any page furniture: every line is the article. */
export function readCleanTexts(folders: readonly string[], folds: number): LabeledText[] {
  const sources = folders.flatMap((folder) => [
    ...filesOf(folder, '.txt').map((name) => readFileSync(join(folder, name), 'utf8')),
    ...filesOf(folder, '.conllu').map((name, i) => treebankText(readFileSync(join(folder, name), 'utf8'), i % 2 === 0)),
  ]);
  return sources.map((source, i) => {
    const lines = describe(source);
    return { lines, labels: new Uint8Array(lines.length).fill(1), weight: 0.3, fold: i % folds, content: null };
  });
}

/** A treebank's document as text, a paragraph or a sentence a line. */
function treebankText(conllu: string, bySentence: boolean): string {
  let text = '';
  for (const line of conllu.split('\n')) {
    if (line.startsWith('# newpar')) text += '\n\n';
    else if (line.startsWith('# text = ')) text += (bySentence ? '\n' : ' ') + line.slice('# text = '.length);
  }
  return text;
}
