import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/usage-error.ts';
import { folderWith } from '../support/eventspan.ts';
import { runCommand } from '../support/run-command.ts';

const sentence = 'The council met on Tuesday evening to discuss the new bridge, which would cost about four million.';
const page = `<html><body><nav><a href="/">Home</a></nav><main><h1>A new bridge</h1>${`<p>${sentence}</p>`.repeat(4)}</main>
<ol class="comment-list"><li class="comment" id="comment-1"><b class="fn">Anna</b> <time>May 3, 2024</time><p>About time.</p></li></ol><script>x()</script></body></html>`;

const folder = folderWith({ 'a.html': page });
const zones = (...args: string[]): Promise<string> => runCommand('zones', ...args);

describe('zones', () => {
  it('prints each line with its zone and rule in the margin', async () => {
    const lines = (await zones(join(folder, 'a.html'))).split('\n');
    expect(lines.find((line) => line.endsWith('A new bridge'))).toMatch(/^title +headline +A new bridge$/);
    expect(lines.filter((line) => line.endsWith(sentence)).every((line) => line.startsWith('body '))).toBe(true);
    expect(lines.find((line) => line.includes('About time.'))).toMatch(/^comment +comment-element/);
  });

  it('tells of hidden markup only where it is asked to', async () => {
    expect(await zones(join(folder, 'a.html'))).not.toContain('characters of markup');
    expect(await zones(join(folder, 'a.html'), '--hidden')).toMatch(
      /boilerplate +script +\(\d+ characters of markup\)/,
    );
  });

  it('prints only the zones asked for', async () => {
    expect(await zones(join(folder, 'a.html'), '--only', 'title')).toMatch(/^title[^\n]*\n$/);
  });

  it('says what is wrong where there is no such file', async () => {
    await expect(zones(join(folder, 'none.html'))).rejects.toThrow(UsageError);
  });
});
