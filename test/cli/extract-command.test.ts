import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventspan, filesIn, folderWith, story } from '../support/eventspan.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('eventspan', () => {
  it('--version prints the version of the package', () => {
    expect(eventspan('.', ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([[['--help']], [['help']], [['help', 'extract']], [['extract', '--help']]])('%j goes to stdout', (args) => {
    const { status, stdout, stderr } = eventspan('.', args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: eventspan/);
  });

  it('the help of extract has examples', () => {
    const { stdout } = eventspan('.', ['extract', '--help']);
    expect(stdout).toContain('Examples:\n  eventspan extract ');
    for (const option of ['--out', '--threads', '--timeout', '--published', '--help']) expect(stdout).toContain(option);
  });
});

describe('wrong usage is exit code 2 and a plain sentence', () => {
  const folder = folderWith({ 'a.txt': story(1), 'b.txt': story(2), 'empty/x.pdf': 'x' });
  it.each([
    [[], 'Usage: eventspan'],
    [['extrct'], "eventspan: unknown command 'extrct'"],
    [['--colour'], "eventspan: unknown option '--colour'"],
    [['extract', '--threads', '0'], 'whole number from 1 to 999'],
    [['extract', '--threads', 'many'], 'whole number from 1 to 999'],
    [['extract', '--timeout', '-1'], 'a number of seconds above 0'],
    [['extract', 'a.txt', '--published', '22.3.2013'], 'a date such as 2013-03-22'],
    [['extract', 'a.txt', 'b.txt', '--published', '2013-03-22'], '--published is for one article, but there are 2'],
    [['extract', 'nowhere.txt'], 'there is nothing to extract from:\n  nowhere.txt: no such file or folder'],
    [['extract', 'empty'], '  empty: no articles in this folder (looked for .txt'],
    [['extract'], '  corpus: no such file or folder'],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = eventspan(folder, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it('and nothing is written', () => {
    expect(Object.keys(filesIn(folder))).toEqual(['a.txt', 'b.txt', 'empty/x.pdf']);
  });
});

describe('extract', () => {
  it('sums up what it did, where it is and what to run next', () => {
    const folder = folderWith({ 'in/a.txt': story(1), 'in/b.txt': '' });
    const { status, stdout, stderr } = eventspan(folder, ['extract', 'in']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(
      stderr
        .replace(/\d+ events?/, 'N events')
        .replace(/\d+ with/, 'N with')
        .replace(/\d+ names?/, 'N names'),
    ).toBe(
      [
        '1 article failed:',
        '  in/b.txt: the file is empty [read]',
        '1 article, N events (N with a date), N names, 1 failed',
        'Output: output/articles/, output/events.jsonl, output/manifest.json',
        'Next:   eventspan audit   checks every quote in it against its source',
        '',
      ].join('\n'),
    );
  });

  it('run by npm, it names the next command as npm wants it', () => {
    const folder = folderWith({ 'a.txt': story(1) });
    const npm = { npm_lifecycle_event: 'extract' };
    expect(eventspan(folder, ['extract', 'a.txt'], npm).stderr).toContain('Next:   npm run audit   ');
    const { stderr } = eventspan(folder, ['extract', 'a.txt', '--out', "it's mine"], npm);
    expect(stderr).toContain(`Next:   npm run audit -- --out 'it'\\''s mine'   `);
  });

  it('--quiet says nothing where all is well', () => {
    const folder = folderWith({ 'a.txt': story(1) });
    expect(eventspan(folder, ['extract', 'a.txt', '--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(eventspan(folder, ['--quiet', 'extract', 'a.txt'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('says how far it is in plain lines where there is no terminal', () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`in/${i}.txt`, story(i)])));
    const { stderr } = eventspan(folder, ['extract', 'in']);
    expect(stderr.split('\n').slice(0, 10)).toEqual(
      Array.from({ length: 10 }, (_, i) => `${2 * (i + 1)} of 20 articles`),
    );
  });

  it('--published goes into the record and the manifest', () => {
    const folder = folderWith({ 'a.txt': story(1), 'a.meta.json': '{"published":"1999-01-01"}' });
    eventspan(folder, ['extract', 'a.txt', '--published', '2013-03-22']);
    const manifest = JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8'));
    expect(manifest.options).toEqual({ published: '2013-03-22' });
  });

  it('the output that it writes holds up to the audit', () => {
    const folder = folderWith({ 'in/a.txt': story(1), 'in/b.txt': story(2) });
    eventspan(folder, ['extract', 'in', '--out', 'found']);
    expect(eventspan(folder, ['audit', '--out', 'found'])).toMatchObject({ status: 0, stdout: '' });
  });
});
