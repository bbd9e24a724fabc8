import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readMarkedNames } from '../../../src/entities/train/read-marked-names.ts';

const folders: string[] = [];

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('texts with marked names', () => {
  it('are read without their marks, with each name in its place', () => {
    const text = '[P Ada Fry] of [L Leeds] left.\nShe sang in [O The Cars].\n---\n[M 1956 Cup] 😀 [L Győr]\n';
    const read = readMarkedNames(folderWith({ 'b.txt': text, 'a.txt': 'No names.\n', 'c.md': '[x' }));
    expect(read.map(({ id, text }) => [id, text])).toEqual([
      ['a.txt:1', 'No names.\n'],
      ['b.txt:1', 'Ada Fry of Leeds left.\nShe sang in The Cars.'],
      ['b.txt:2', '1956 Cup 😀 Győr\n'],
    ]);
    const quoted = read.map(({ text, names }) => names.map(({ start, end, type }) => [text.slice(start, end), type]));
    expect(quoted).toEqual([
      [],
      [
        ['Ada Fry', 'person'],
        ['Leeds', 'place'],
        ['The Cars', 'organization'],
      ],
      [
        ['1956 Cup', 'misc'],
        ['Győr', 'place'],
      ],
    ]);
  });

  it.each([
    ['a letter that is no class', 'One.\n---\nA [X b] c'],
    ['a bracket that is not closed', 'One.\n---\nA [P b'],
    ['a name in a name', 'One.\n---\n[O Bank of [L Leeds]]'],
    ['an empty name', 'One.\n---\n[P ]'],
  ])('are refused with their place for %s', (_, text) => {
    expect(() => readMarkedNames(folderWith({ 'a.txt': text }))).toThrow(
      /a\.txt:3: brackets that are no mark, after "/,
    );
  });
});

it('the texts that the names are learned from can be read', () => {
  const read = readMarkedNames('src/entities/train/texts');
  expect(read.length).toBeGreaterThan(100);
  for (const { text, names } of read) {
    for (const { start, end } of names) expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
  }
});
