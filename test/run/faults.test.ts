import { readFileSync } from 'node:fs';
import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../src/read/find-articles.ts';
import { type RunOptions, runExtraction } from '../../src/run/run-extraction.ts';
import { filesIn, folderWith } from '../support/eventspan.ts';

const worker = resolve('test/run/faulty-worker.mjs');
const words = ['good', 'CRASH', 'good', 'HANG', 'good', 'THROW', 'good', 'good', 'CRASH', 'good'];

async function run(options: Partial<RunOptions> = {}) {
  const articles = words.map((word, i) => [`in/${i}.txt`, `${word} ${i}`]);
  const folder = folderWith({ ...Object.fromEntries(articles), 'in/empty.txt': '' });
  const out = join(folder, 'out');
  const found = await findArticles(['in'], folder);
  return { out, report: await runExtraction(found, { out, version: '0', timeout: 1, worker, ...options }) };
}

describe('one bad article costs no other', () => {
  it.each([1, 3])('with %i threads', async (threads) => {
    const { out, report } = await run({ threads });
    expect(report.articles).toBe(6);
    expect(report.failed).toEqual([
      { path: 'in/1.txt', stage: 'zones', message: 'the worker thread broke: worker exited with code: 1' },
      {
        path: 'in/3.txt',
        stage: 'zones',
        message: 'took longer than 1 seconds and was stopped (--timeout allows more)',
      },
      { path: 'in/5.txt', stage: 'zones', message: 'the worker thread broke: thrown' },
      { path: 'in/8.txt', stage: 'zones', message: 'the worker thread broke: worker exited with code: 1' },
      { path: 'in/empty.txt', stage: 'read', message: 'the file is empty' },
    ]);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest.failed).toEqual(report.failed);
    expect(manifest.articles.map(({ output }: { output: string }) => output)).toEqual(
      [0, 2, 4, 6, 7, 9].map((i) => `articles/${i}.json`),
    );
    expect(readFileSync(join(out, 'articles/9.json'), 'utf8')).toBe('good 9\n');
  });
});

describe('a disk that fills up ends the run', () => {
  it('with the reason; files are whole, and the former manifest still stands', async () => {
    let room = 3;
    const disk = {
      appendFile,
      rename,
      writeFile: async (path: string, text: string) => {
        if (room-- > 0) return writeFile(path, text);
        await writeFile(path, text.slice(0, 2));
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    const folder = folderWith({ 'in/a.txt': 'good', 'in/b.txt': 'good', 'in/c.txt': 'good', 'in/d.txt': 'good' });
    const out = join(folder, 'out');
    const found = await findArticles(['in'], folder);
    await expect(runExtraction(found, { out, version: '0', timeout: 9, worker, disk })).rejects.toThrow(
      `cannot write ${out}/articles/d.json: no space is left on the disk`,
    );
    expect(filesIn(out)).toEqual({
      'articles/a.json': 'good\n',
      'articles/b.json': 'good\n',
      'articles/c.json': 'good\n',
    });
  });
});
