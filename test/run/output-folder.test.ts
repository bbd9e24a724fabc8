import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, OutputFolder } from '../../src/run/output-folder.ts';
import { folderWith } from '../support/eventspan.ts';

const refuse = (code: string) => async () => {
  throw Object.assign(new Error(`${code}: refused`), { code });
};

/** A disk that takes half of a text and is full then. */
const full: Disk = {
  writeFile: async (path, text) => {
    await writeFile(path, text.slice(0, text.length / 2));
    return refuse('ENOSPC')();
  },
  appendFile,
  rename,
};

describe('a file is whole or not there', () => {
  it('is written under another name first', async () => {
    const folder = folderWith({});
    const seen: string[][] = [];
    const disk: Disk = {
      appendFile,
      rename,
      writeFile: async (path, text) => {
        await writeFile(path, text);
        seen.push(readdirSync(join(folder, 'articles')));
      },
    };
    await (await OutputFolder.open(folder, disk)).write('articles/a.json', '{}\n');
    expect(seen).toEqual([['.a.json.eventspan-part']]);
    expect(readdirSync(join(folder, 'articles'))).toEqual(['a.json']);
  });

  it('a full disk leaves the former file as it was, and nothing torn', async () => {
    const folder = folderWith({ 'articles/a.json': 'former' });
    const output = await OutputFolder.open(folder, full);
    const path = join(folder, 'articles/a.json');
    await expect(output.write('articles/a.json', 'new content')).rejects.toThrow(
      `cannot write ${path}: no space is left on the disk; make room and run again`,
    );
    expect(readFileSync(path, 'utf8')).toBe('former');
    expect(readdirSync(join(folder, 'articles'))).toEqual(['a.json']);
  });

  it('what is added to is in its place only when it is finished', async () => {
    const folder = folderWith({});
    const output = await OutputFolder.open(folder);
    await output.append('events.jsonl', 'one\n');
    expect(existsSync(join(folder, 'events.jsonl'))).toBe(false);
    await output.append('events.jsonl', 'two\n');
    await output.finish('events.jsonl');
    expect(readFileSync(join(folder, 'events.jsonl'), 'utf8')).toBe('one\ntwo\n');
  });

  it('what a killed run left unfinished is cleared away, and nothing else', async () => {
    const folder = folderWith({
      '.events.jsonl.eventspan-part': 'torn',
      'articles/.a.json.eventspan-part': 'torn',
      '.mine': 'x',
    });
    await OutputFolder.open(folder);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['.mine', 'articles', 'schema']);
  });
});

describe('a folder that cannot be written says so and what to do', () => {
  it.each([
    ['EACCES', 'no permission; choose another folder with --out'],
    ['EROFS', 'the disk is read-only; choose another folder with --out'],
    ['ENOSPC', 'no space is left on the disk; make room and run again'],
    ['EIO', 'EIO: refused'],
  ])('%s', async (code, message) => {
    const disk: Disk = { writeFile: refuse(code), appendFile: refuse(code), rename };
    const output = await OutputFolder.open(folderWith({}), disk);
    await expect(output.write('articles/a.json', 'x')).rejects.toThrow(message);
    await expect(output.append('events.jsonl', 'x')).rejects.toThrow(message);
  });

  it('a file where the folder should be', async () => {
    const folder = folderWith({ out: 'a file' });
    await expect(OutputFolder.open(join(folder, 'out'))).rejects.toThrow(/a file, not a folder|not a folder/);
    writeFileSync(join(folder, 'articles'), 'a file');
    await expect(OutputFolder.open(folder)).rejects.toThrow(/not a folder/);
  });
});
