import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readConllu } from '../language/conllu.ts';
import { parseArticle } from '../read/read-article.ts';
import type { GoldDocument } from './gold.ts';
import { GoldError } from './gold-error.ts';
import { type GoldJson, readLayers } from './read-layers.ts';
import { treebankNames } from './treebank-names.ts';

/** Gold files of one folder that are scored together. */
export interface GoldSet {
  /** The folder, and the part of it where it falls into parts. */
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * The sets that a path stands for: a gold file, a folder with gold, or a folder of such folders.
 * A folder of treebank files makes two sets: each tenth file by name is held out of all training here.
 * @throws GoldError where there is no such folder or no gold in it.
 */
export function findGold(path: string): GoldSet[] {
  if (!existsSync(path)) throw new GoldError(`There is no folder or file ${path}.`);
  if (!statSync(path).isDirectory()) return [{ name: path, files: [path] }];
  const sets = foldersOf(path).flatMap(setsOf);
  if (sets.length > 0) return sets;
  throw new GoldError(`${path} holds no gold: neither NAME.gold.json nor NAME.conllu was found there.`);
}

function foldersOf(path: string): string[] {
  const inner = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    path,
    ...inner
      .map((entry) => `${path.replace(/\/+$/, '')}/${entry.name}`)
      .sort(byText)
      .flatMap(foldersOf),
  ];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function setsOf(folder: string): GoldSet[] {
  const name = folder.replace(/(?<=.)\/+$/, '');
  const files = readdirSync(folder).sort(byText);
  const paths = (end: string) => files.filter((file) => file.endsWith(end)).map((file) => `${name}/${file}`);
  const [gold, trees] = [paths('.gold.json'), paths('.conllu')];
  const heldOut = (_: string, index: number) => index % 10 === 9;
  return [
    { name, files: gold },
    { name: `${name} (each tenth: held out)`, files: trees.filter(heldOut) },
    { name: `${name} (the rest: trained on)`, files: trees.filter((file, index) => !heldOut(file, index)) },
  ].filter((set) => set.files.length > 0);
}

/** The hex digest of gold files, to know whether figures were reached on the same gold. */
export function digestGold(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(basename(file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * Reads a gold file and its text.
 * @param textFolder where texts lie that do not lie beside their gold.
 * @throws GoldError naming the file: where the text is missing or is another one than was annotated, where a quote
 * does not stand at its place, where the JSON is none.
 */
export function readGold(file: string, textFolder: string): GoldDocument[] {
  return file.endsWith('.conllu') ? readTreebank(file) : [readAnnotations(file, textFolder)];
}

/** Cuts a treebank file into its documents. */
function readTreebank(file: string): GoldDocument[] {
  const content = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  return content
    .split(/^(?=# newdoc\b)/m)
    .filter((part) => /^\d/m.test(part))
    .map((part) => {
      const treebank = readConllu(part);
      return {
        path: file,
        article: parseArticle(`${file} (its text)`, Buffer.from(treebank.text)),
        layers: { treebank, names: treebankNames(treebank) },
      };
    });
}

function readAnnotations(file: string, textFolder: string): GoldDocument {
  const json = parse(file);
  const textFile = findText(file, json.source, textFolder);
  const bytes = readFileSync(textFile);
  checkDigest(file, json.sha256, textFile, bytes);
  // A publication date is a day; the gold's may have the hour as well.
  const article = parseArticle(textFile, bytes, json.dct ? { published: json.dct.slice(0, 10) } : {});
  return { path: file, article, layers: readLayers(file, json, article.source) };
}

function parse(file: string): GoldJson {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as GoldJson;
  } catch (error) {
    throw new GoldError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

function findText(file: string, source: string | undefined, textFolder: string): string {
  const stem = basename(file).replace(/\.gold\.json$/, '');
  const names = !source ? ['.txt', '.html', '.htm', '.html.gz'].map((end) => stem + end) : [source];
  const candidates = [dirname(file), textFolder].flatMap((folder) => names.map((name) => join(folder, name)));
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found !== undefined) return found.replaceAll('\\', '/');
  throw new GoldError(`${file}: its text ${names.join(' or ')} lies neither beside it nor in ${textFolder}.`);
}

function checkDigest(file: string, expected: string | undefined, textFile: string, raw: Buffer): void {
  if (!expected) return;
  const digest = createHash('sha256').update(raw).digest('hex');
  if (digest === expected) return;
  throw new GoldError(
    `${file} was made for another text than ${textFile}: it names sha256 ${expected}, the text has ${digest}.`,
  );
}
