import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOutputs } from '../../src/run/name-outputs.ts';

const outputs = (...paths: string[]) => nameOutputs(paths).map(({ output }) => output);
const names = (...paths: string[]) => nameOutputs(paths).map(({ name }) => name);

describe('outputs are called after their articles', () => {
  it.each([
    ['corpus/000_dbeb.txt', 'articles/000_dbeb.json'],
    ['page.html.gz', 'articles/page.json'],
    ['noextension', 'articles/noextension.json'],
    ['U.S. history', 'articles/U.S. history.json'],
    ['it\'s a "test" & more?.txt', "articles/it's a _test_ & more_.json"],
    ['-rf.txt', 'articles/_rf.json'],
    ['CON.txt', 'articles/_CON.json'],
    ['Gerő 1956 😀.txt', 'articles/Gerő 1956 😀.json'],
    ['line\nbreak.txt', 'articles/line_break.json'],
  ])('%j is written to %j', (path, output) => {
    expect(outputs(path)).toEqual([output]);
  });

  it('a name that is too long for the file system is cut and hashed', () => {
    const [output] = outputs(`${'ő'.repeat(120)}.txt`);
    expect(output).toMatch(/^articles\/ő+-[0-9a-f]{8}\.json$/);
    expect(Buffer.byteLength(output as string)).toBeLessThan(220);
  });
});

describe('only those that would clash get longer names', () => {
  it('the same name in two folders', () => {
    expect(outputs('a/x.txt', 'b/x.txt', 'b/y.txt')).toEqual([
      'articles/a__x.txt.json',
      'articles/b__x.txt.json',
      'articles/y.json',
    ]);
    expect(names('a/x.txt', 'b/x.txt', 'b/y.txt')).toEqual(['a/x.txt', 'b/x.txt', 'y.txt']);
  });

  it('the same name with two extensions', () => {
    expect(outputs('x.html', 'x.txt')).toEqual(['articles/x.html.json', 'articles/x.txt.json']);
  });

  it('capitals alone, which some file systems do not tell apart', () => {
    const files = outputs('a/X.txt', 'b/x.txt').map((output) => output.toLowerCase());
    expect(new Set(files).size).toBe(2);
  });

  it('never two alike, whatever the paths, and always the same for the same paths', () => {
    const part = fc.constantFrom(
      'a',
      'A',
      'b',
      'x.txt',
      'X.txt',
      'x',
      'x.html',
      'a__x',
      '..',
      'é',
      'e\u0301',
      'x?',
      'x*',
    );
    const file = part.filter((name) => name !== '..');
    const path = fc
      .tuple(fc.array(part, { maxLength: 3 }), file)
      .map(([folders, name]) => [...folders, name].join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
        const files = outputs(...paths).map((output) => output.normalize('NFC').toLowerCase());
        expect(new Set(files).size).toBe(paths.length);
        expect(new Set(names(...paths)).size).toBe(paths.length);
        expect(files.every((file) => /^articles\/[^/\\]+\.json$/.test(file))).toBe(true);
        expect(nameOutputs(paths)).toEqual(nameOutputs(paths));
      }),
    );
  });
});
