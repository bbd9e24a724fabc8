import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { explainReadError } from './explain-read-error.ts';

/** The extensions of articles in a folder, each also with `.gz` behind it. */
export const articleExtensions = ['.txt', '.text', '.md', '.html', '.htm', '.xhtml', '.wiki', '.mediawiki'];

const isArticleName = (name: string) =>
  articleExtensions.some((extension) => name.toLowerCase().replace(/\.gz$/, '').endsWith(extension));

/** What lies in a folder. Paths are those of the folder with names behind. */
export interface FolderContents {
  readonly files: readonly string[];
  /** Symbolic links that lead out of the folder or nowhere: they are not followed. */
  readonly skipped: readonly string[];
  /** Folders that cannot be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

/**
 * All articles in a folder and the folders in it, in no special order; hidden ones and `node_modules` are left out.
 * Nothing outside the folder is ever reached. A link to a place inside adds nothing: the place itself is found.
 */
export async function walkFolder(folder: string): Promise<FolderContents> {
  const root = await realpath(folder);
  const files: string[] = [];
  const skipped: string[] = [];
  const unreadable: { path: string; message: string }[] = [];
  const list = (path: string) =>
    readdir(path, { withFileTypes: true }).catch((error) => {
      unreadable.push({ path, message: explainReadError(error) });
      return [];
    });
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await list(next)) {
      const path = join(next, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isSymbolicLink() && !(await leadsInside(path, root))) skipped.push(path);
      else if (await isArticle(entry, path)) files.push(path);
    }
  }
  return { files, skipped, unreadable };
}

async function leadsInside(link: string, root: string): Promise<boolean> {
  const target = await realpath(link).catch(() => null);
  return target === root || target?.startsWith(root + sep) === true;
}

/** A link is an article where it gives another name to a file that has no article's name itself. */
async function isArticle(entry: Dirent, path: string): Promise<boolean> {
  if (!isArticleName(entry.name)) return false;
  if (!entry.isSymbolicLink()) return entry.isFile();
  return !isArticleName(await realpath(path)) && (await stat(path)).isFile();
}
