import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../src/read/find-articles.ts';
import { folderWith } from '../support/eventspan.ts';

const files = Object.fromEntries(
  [
    ...['b.txt', 'a.html', 'sub/c.wiki', 'sub/deep/d.txt.gz', 'Z.TXT', 'é.txt', '😀.txt', '\uff5e.txt', 'e.md'],
    ...['a.meta.json', 'notes.pdf', '.hidden.txt', '.git/x.txt', 'node_modules/y.txt', 'sub/table.csv'],
  ].map((name) => [`in/${name}`, 'x']),
);
const paths = async (folder: string, ...given: string[]) =>
  (await findArticles(given, folder)).articles.map(({ path }) => path);

describe('folders are searched to the bottom', () => {
  it('for articles only, in byte order of their paths', async () => {
    // By UTF-16 units the emoji would come before the full-width tilde.
    expect(await paths(folderWith(files), 'in')).toEqual([
      ...['in/Z.TXT', 'in/a.html', 'in/b.txt', 'in/e.md', 'in/sub/c.wiki', 'in/sub/deep/d.txt.gz'],
      ...['in/é.txt', 'in/\uff5e.txt', 'in/😀.txt'],
    ]);
  });

  it('and never left: links that lead out are not followed, and said', async () => {
    const folder = folderWith({ 'in/a.txt': 'x', 'in/raw/data': 'x', 'out/secret.txt': 'x' });
    symlinkSync('../out', join(folder, 'in/way-out'));
    symlinkSync('../out/secret.txt', join(folder, 'in/secret.txt'));
    symlinkSync('nowhere', join(folder, 'in/broken.txt'));
    symlinkSync('..', join(folder, 'in/up'));
    symlinkSync('.', join(folder, 'in/circle'));
    symlinkSync('a.txt', join(folder, 'in/again.txt'));
    symlinkSync('raw/data', join(folder, 'in/named.txt'));
    const found = await findArticles(['in'], folder);
    expect(found.articles.map(({ path }) => path)).toEqual(['in/a.txt', 'in/named.txt']);
    expect([...found.skipped].sort()).toEqual(['in/broken.txt', 'in/secret.txt', 'in/up', 'in/way-out']);
  });
});

describe('paths may be files, folders and patterns', () => {
  it('each file comes once, however often it is named', async () => {
    const folder = folderWith(files);
    const given = ['in/b.txt', 'in/../in/b.txt', join(folder, 'in/b.txt'), 'in/{a,b}.*', 'in/sub', 'in/sub/c.wiki'];
    expect(await paths(folder, ...given)).toEqual(['in/a.html', 'in/b.txt', 'in/sub/c.wiki', 'in/sub/deep/d.txt.gz']);
  });

  it('a named file is taken whatever its extension', async () => {
    expect(await paths(folderWith(files), 'in/sub/table.csv')).toEqual(['in/sub/table.csv']);
  });

  it('paths outside the working directory are written from there', async () => {
    const folder = folderWith({ 'a/x.txt': 'x', 'b/y.txt': 'y' });
    expect(await paths(join(folder, 'b'), '../a', '.')).toEqual(['../a/x.txt', 'y.txt']);
  });

  it('a name that looks like a pattern is a name where there is such a file', async () => {
    expect(await paths(folderWith({ 'a[1].txt': 'x', 'a1.txt': 'y' }), 'a[1].txt')).toEqual(['a[1].txt']);
  });

  it('what gives no article is said with the reason, and costs no other', async () => {
    const folder = folderWith({ ...files, 'empty/notes.pdf': 'x' });
    const found = await findArticles(['nowhere', 'empty', '*.nothing', 'in/b.txt', 'in/b.txt/deeper'], folder);
    expect(found.articles.map(({ path }) => path)).toEqual(['in/b.txt']);
    expect(found.missing).toEqual([
      { path: 'nowhere', message: 'no such file or folder' },
      { path: 'empty', message: expect.stringMatching(/^no articles in this folder \(looked for \.txt /) },
      { path: '*.nothing', message: 'no file matches this pattern' },
      { path: 'in/b.txt/deeper', message: 'no such file or folder' },
    ]);
  });
});
