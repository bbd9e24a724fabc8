import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventspan, filesIn, folderWith, story } from '../support/eventspan.ts';

const numbers = Array.from({ length: 12 }, (_, i) => i);
const shuffled = [...numbers].sort((a, b) => ((a * 7) % 12) - ((b * 7) % 12));
const articles = (order: readonly number[]) =>
  Object.fromEntries(order.map((i) => [`in/${i % 3}/story-${i}.txt`, i === 5 ? '' : story(i)]));

/** All files of the output of a run in a new folder whose files were made in a certain order. */
function run(order: readonly number[], args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const folder = folderWith(articles(order));
  const { status, stderr } = eventspan(folder, ['extract', 'in', ...args], environment);
  expect(status, stderr).toBe(1); // number 5 is empty
  return filesIn(join(folder, 'output'));
}

describe('the same corpus gives the same bytes', () => {
  let expected: Record<string, string>;
  beforeAll(() => {
    expected = run(numbers, ['--threads', '1']);
  });

  it('that are all there', () => {
    expect(Object.keys(expected).filter((name) => name.startsWith('articles/'))).toHaveLength(11);
    expect(Object.keys(expected)).toEqual(expect.arrayContaining(['events.jsonl', 'manifest.json']));
  });

  it.each([
    ['four threads', ['--threads', '4'], {}],
    ['New York', [], { TZ: 'America/New_York' }],
    ['Kolkata', [], { TZ: 'Asia/Kolkata' }],
    ['a Turkish locale', [], { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ])('with %s, files made in another order', (_name, args, environment) => {
    expect(run(shuffled, args, environment)).toEqual(expected);
  });

  it('when the paths are given one by one, in another order and twice', () => {
    const folder = folderWith(articles(shuffled));
    const paths = ['in/2', 'in/1/*.txt', 'in/0', 'in/./2'];
    eventspan(folder, ['extract', ...paths]);
    expect(filesIn(join(folder, 'output'))).toEqual(expected);
  });

  it('after a run that was killed half-way and started again', async () => {
    const folder = folderWith(articles(numbers));
    const args = [resolve('dist/cli/main.js'), 'extract', 'in', '--threads', '1'];
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const written = join(folder, 'output/articles');
    while (!existsSync(written) || readdirSync(written).length < 2) await wait(1);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    for (const [name, text] of Object.entries(filesIn(join(folder, 'output')))) {
      if (name.endsWith('.json')) expect(text, name).toBe(expected[name]);
    }
    eventspan(folder, ['extract', 'in']);
    expect(filesIn(join(folder, 'output'))).toEqual(expected);
  });
});

describe('an output folder that was used before', () => {
  it('loses the articles that are no longer in the run, and nothing of the user', () => {
    const folder = folderWith({
      'a.txt': story(1),
      'b.txt': story(2),
      'output/articles/mine.json': '{}',
      'output/notes.txt': 'x',
    });
    eventspan(folder, ['extract', 'a.txt', 'b.txt']);
    const { stderr } = eventspan(folder, ['extract', 'b.txt']);
    expect(stderr).toContain('Removed the output of 1 article of an earlier run.');
    const files = Object.keys(filesIn(join(folder, 'output')));
    expect(files.filter((name) => name.startsWith('articles/'))).toEqual(['articles/b.json', 'articles/mine.json']);
    expect(files).toContain('notes.txt');
  });

  it('loses the output of an article that fails now', () => {
    const folder = folderWith({ 'a.txt': story(1), 'b.txt': story(2) });
    eventspan(folder, ['extract', 'a.txt', 'b.txt']);
    const fails = folderWith({ 'a.txt': '', 'b.txt': story(2) });
    eventspan(fails, ['extract', 'a.txt', 'b.txt', '--out', join(folder, 'output')]);
    expect(Object.keys(filesIn(join(folder, 'output/articles')))).toEqual(['b.json']);
  });
});
