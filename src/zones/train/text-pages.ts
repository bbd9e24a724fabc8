import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanText } from '../../clean/clean-text.ts';
import { findThread } from '../find-thread.ts';
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

/** The lines of a text that the model judges: those outside its comment thread. */
function describe(source: string): TextLine[] {
  const clean = cleanText({ path: '', source, sha256: '', bytes: 0, encoding: 'utf-8', format: 'text', stated: {} });
  const lines = describeLines(clean);
  const thread = findThread(clean.view, lines);
  return lines.filter((_, i) => !thread.has(i));
}

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();

/**
 * Pages dumped to plain text, each also in one of the other forms that scrapers write (without blank lines, with a blank
 * line after each line, with other bullets), and cut down to a short article with a part of its menus.
 */
export function readPages(folder: string, folds: number): LabeledText[] {
  return filesOf(folder, '.txt').flatMap((name, i) => {
    const source = readFileSync(join(folder, name), 'utf8');
    const gold = JSON.parse(readFileSync(join(folder, name.replace(/\.txt$/, '.gold.json')), 'utf8'));
    const content = String(gold.main_content);
    const whole = label(source, content, 1, i % folds);
    return [whole, label(otherForm(source, i % 3), content, 0.6, i % folds), shortForm(whole, i)];
  });
}

function label(source: string, content: string, weight: number, fold: number): LabeledText {
  const lines = describe(source);
  return { lines, labels: alignLines(lines, content), weight, fold, content };
}

/** The page with the first lines of its article only, and with those lines of its rest that stand near the article. */
function shortForm({ lines, labels, fold }: LabeledText, seed: number): LabeledText {
  const [most, before, after] = [3 + (seed % 7), 2 + ((seed * 7) % 23), 2 + ((seed * 11) % 29)];
  const first = labels.indexOf(1);
  const last = labels.lastIndexOf(1);
  let taken = 0;
  const picked = lines.filter(({ paragraph }, i) => {
    if (labels[i] === 0) return i >= first - before && i <= last + after;
    if (paragraph) taken++;
    return taken <= most;
  });
  const text = picked
    .map((line) => `${'\n'.repeat(line.blanksBefore)}${' '.repeat(line.indent)}${line.text}`)
    .join('\n');
  const chosen = new Set(picked);
  const kept = lines.flatMap((line, i) => (chosen.has(line) && labels[i] === 1 ? [line.text] : []));
  return label(text, kept.join('\n\n'), 0.5, fold);
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
