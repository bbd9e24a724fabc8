import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord, Manifest } from '../../src/record/schema.ts';
import { eventspan, folderWith, story } from '../support/eventspan.ts';

const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + (i >> 3) * 17) % 256);
const levels = 10_000;

/** Files that are no articles, and what is said of each. */
const refused: Readonly<Record<string, readonly [content: string | Uint8Array, message: RegExp]>> = {
  'empty.txt': ['', /^the file is empty$/],
  'white.txt': [' \n\t\r\n  ', /^the file has only white space$/],
  'noise.txt': [noise, /^not text: \d+ % of its bytes are control characters$/],
  'scan.txt': ['%PDF-1.7\n', /^not text but a PDF document: save it as text first/],
  'cut.txt.gz': [Uint8Array.of(0x1f, 0x8b, 8, 0), /^not a whole gzip file/],
  'meta.txt': [story(7), /^meta\.meta\.json: published must be a date such as 2013-03-22$/],
};

/** Files that are hard to read and are read all the same. */
const read: Readonly<Record<string, string | Uint8Array>> = {
  'good.txt': story(1),
  'a/same name.txt': story(2),
  'b/same name.txt': story(3),
  'it\'s "quoted" & <odd>; $(name).txt': story(4),
  'invalid-utf8.txt': Buffer.concat([Buffer.from('Gerő Ernő fled in 1956. Győr fell'), Uint8Array.of(0xff, 0xc5)]),
  'five-megabytes.txt': `On 4 November 1956 tanks attacked Budapest. ${`${'iVBORw0KGgo'.repeat(40)} `.repeat(11_400)}`,
  'long-token.txt': `The army attacked ${'x'.repeat(100_000)} in 1956.`,
  'numbers.txt': '1 2 '.repeat(20_000),
  'unclosed.html': '<html><body><div><p>The army attacked Budapest in 1956.<p>Imre <b>Nagy fled<!-- no end',
  'nested.html': `<html><body>${'<div>'.repeat(levels)}The army attacked Budapest.${'</div>'.repeat(levels)}</body></html>`,
  'nul.txt': 'The ar\0my attacked Buda\0pest in 1956.\n',
  'surrogates.txt': Buffer.from('\ufeffThe army\ud83d attacked\ude00 Budapest in 1956.', 'utf16le'),
  'crlf.txt': 'The army attacked.\r\n\r\nNagy fled\rto Vienna.\n\nHe came back in 1957.\r\n',
  'nfd.txt': 'Erno\u030b Gero\u030b fled from Gyo\u030br to Moscow in 1956.\n',
  'right-to-left.txt':
    'בודפשט נפלה ב-4 בנובמבר 1956. 😀👩\u200d👩\u200d👧 The army attacked \u202bבודפשט\u202c in 1956.\n',
};

describe('bad input costs nothing else', () => {
  const contents = Object.entries(refused).map(([name, [content]]) => [`in/${name}`, content]);
  const folder = folderWith({
    ...Object.fromEntries(contents),
    ...Object.fromEntries(Object.entries(read).map(([name, content]) => [`in/${name}`, content])),
    'in/meta.meta.json': '{"published": "22 March 2013"}',
    'bare/notes.pdf': '%PDF',
  });
  let result: ReturnType<typeof eventspan>;
  let manifest: Manifest;
  beforeAll(() => {
    result = eventspan(folder, ['extract', 'in', 'bare', 'nowhere.txt']);
    manifest = JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8'));
  });
  const recordOf = (path: string): ArticleRecord => {
    const entry = manifest.articles.find((article) => article.path === `in/${path}`);
    return JSON.parse(readFileSync(join(folder, 'output', entry?.output ?? 'none'), 'utf8'));
  };

  it('the run goes through to its end', () => {
    expect(result.status).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(/^\d+ articles, .*, 8 failed$/m);
    expect(result.stderr).not.toMatch(/\n {4}at /);
  });

  it.each(Object.entries(refused))('%s is refused with the reason', (name, [, message]) => {
    const failure = manifest.failed.find(({ path }) => path === `in/${name}`);
    expect(failure).toEqual({ path: `in/${name}`, stage: 'read', message: expect.stringMatching(message) });
    expect(result.stderr).toContain(`  in/${name}: ${failure?.message} [read]\n`);
  });

  it.each([
    ['nowhere.txt', 'no such file or folder'],
    ['bare', 'no articles in this folder'],
  ])('the path %s is said to give nothing', (path, message) => {
    expect(result.stderr).toContain(`  ${path}: ${message}`);
  });

  it.each(Object.keys(read))('%s is read', (name) => {
    const record = recordOf(name);
    expect(record.errors.filter(({ stage }) => stage !== 'read')).toEqual([]);
    expect(record.zones.length).toBeGreaterThan(0);
  });

  it('bytes that are not UTF-8 are said', () => {
    expect(recordOf('invalid-utf8.txt').errors).toEqual([
      { stage: 'read', message: '2 characters are not utf-8: read as U+FFFD' },
    ]);
    expect(result.stderr).toContain('  in/invalid-utf8.txt: 2 characters are not utf-8: read as U+FFFD [read]\n');
  });

  it('articles of one name, and of a name that needs quoting, have files of their own', () => {
    const outputs = manifest.articles.map(({ output }) => output);
    expect(outputs).toContain('articles/a__same name.txt.json');
    expect(outputs).toContain('articles/b__same name.txt.json');
    expect(outputs).toContain(`articles/it's _quoted_ & _odd_; $(name).json`);
  });

  it('everything that was written holds up to the audit', () => {
    expect(eventspan(folder, ['audit'])).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('an output folder that cannot be had', () => {
  it.each(['taken', 'taken/deeper'])('%s: the reason, exit code 1, nothing torn', (out) => {
    const folder = folderWith({ 'a.txt': story(1), taken: 'a file' });
    const { status, stderr } = eventspan(folder, ['extract', 'a.txt', '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^eventspan: cannot write taken.*a file.*choose another folder with --out\n$/);
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('a file');
  });
});
