import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findArticles } from '../../src/read/find-articles.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { folderWith } from '../support/eventspan.ts';

// Root may read everything, so the refusal is put in by hand.
vi.mock('node:fs/promises', { spy: true });

const refuse = (code: string) => () => Promise.reject(Object.assign(new Error(`${code}: refused`), { code }));
beforeEach(() => {
  vi.mocked(fs.readFile).mockReset();
});

describe('an article that cannot be read says why', () => {
  const folder = folderWith({ 'a.txt': 'Budapest fell.' });
  it.each([
    ['EACCES', 'no permission to read it'],
    ['EIO', 'the disk cannot read it'],
    ['EBUSY', 'EBUSY: refused'],
  ])('%s', async (code, message) => {
    vi.mocked(fs.readFile).mockImplementationOnce(refuse(code));
    await expect(readArticle({ path: 'a.txt', file: join(folder, 'a.txt') })).rejects.toThrow(message);
  });

  it('one that is gone since it was found', async () => {
    await expect(readArticle({ path: 'b.txt', file: join(folder, 'b.txt') })).rejects.toThrow('it is no longer there');
  });
});

it('a folder that cannot be read costs no article beside it', async () => {
  const folder = folderWith({ 'in/a.txt': 'x', 'in/locked/b.txt': 'x' });
  const { readdir } = await vi.importActual<typeof fs>('node:fs/promises');
  vi.mocked(fs.readdir).mockImplementation(((path: string, options: never) =>
    path.endsWith('locked') ? refuse('EACCES')() : readdir(path, options)) as never);
  const found = await findArticles(['in'], folder);
  expect(found.articles.map(({ path }) => path)).toEqual(['in/a.txt']);
  expect(found.missing).toEqual([{ path: 'in/locked', message: 'no permission to read it' }]);
});
