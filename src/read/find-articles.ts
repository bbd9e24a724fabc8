import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { explainReadError } from './explain-read-error.ts';
import { articleExtensions, type FolderContents, walkFolder } from './walk-folder.ts';

/** An article's place. */
export interface ArticleFile {
  /** As a user in the working directory would write it, with forward slashes: the same on every machine. */
  readonly path: string;
  /** For the file system. */
  readonly file: string;
}

/** What was found under the paths that a user gave. */
export interface FoundArticles {
  /** In byte order of path, each file once. */
  readonly articles: readonly ArticleFile[];
  /** Paths that gave no article and folders that cannot be read, with the reason. */
  readonly missing: readonly { readonly path: string; readonly message: string }[];
  /** Links in folders that were not followed, because they lead out or nowhere. */
  readonly skipped: readonly string[];
}

/**
 * Finds the articles that files, folders (searched to the bottom) and glob patterns stand for. A file that is named
 * is taken whatever its extension; in a folder only `articleExtensions` are.
 * @param cwd the folder that paths count from
 */
export async function findArticles(paths: readonly string[], cwd = process.cwd()): Promise<FoundArticles> {
  const files = new Set<string>();
  const missing: { path: string; message: string }[] = [];
  const skipped: string[] = [];
  for (const path of paths) {
    const found = await expand(path, cwd);
    for (const file of found.files ?? []) files.add(file);
    if (found.message !== undefined) missing.push({ path, message: found.message });
    missing.push(...(found.unreadable ?? []).map((u) => ({ ...u, path: portablePath(u.path, cwd) })));
    skipped.push(...(found.skipped ?? []).map((link) => portablePath(link, cwd)));
  }
  const articles = [...files].map((file) => ({ path: portablePath(file, cwd), file }));
  return { articles: articles.sort((a, b) => compareBytes(a.path, b.path)), missing, skipped };
}

/** A file's path from the working directory, with forward slashes. */
export function portablePath(file: string, cwd: string): string {
  return relative(cwd, file).replaceAll('\\', '/');
}

/** The order of the UTF-8 bytes of two strings, which is the order of their code points. */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** What one path stands for, or why for nothing. */
type Expansion = Partial<FolderContents> & { readonly message?: string };

async function expand(path: string, cwd: string): Promise<Expansion> {
  const file = resolve(cwd, path);
  const kind = await kindOf(file);
  if (kind === 'file') return { files: [file] };
  if (kind === 'folder') return expandFolder(file);
  if (kind !== 'nothing') return { message: kind };
  if (!isDynamicPattern(path)) return { message: 'no such file or folder' };
  const files = await glob(path.replaceAll('\\', '/'), { cwd, absolute: true, expandDirectories: false });
  const articles = files.filter((match) => !match.endsWith('.meta.json')).map((match) => resolve(match));
  return articles.length > 0 ? { files: articles } : { message: 'no file matches this pattern' };
}

async function expandFolder(folder: string): Promise<Expansion> {
  const contents = await walkFolder(folder);
  if (contents.files.length > 0 || contents.unreadable.length > 0) return contents;
  return { ...contents, message: `no articles in this folder (looked for ${articleExtensions.join(' ')})` };
}

/** What there is at a path; other than a file, a folder or nothing: the reason why it cannot be had. */
async function kindOf(file: string): Promise<'file' | 'folder' | 'nothing' | (string & {})> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'neither a file nor a folder';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : explainReadError(error);
  }
}
