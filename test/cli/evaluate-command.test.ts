import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/usage-error.ts';
import type { EvaluationJson } from '../../src/evaluate/evaluation-json.ts';
import { folderWith } from '../support/eventspan.ts';
import { runCommand } from '../support/run-command.ts';

const text = 'Nagy left Budapest.\n';
const zones = [{ line: 1, start: 0, end: 19, zone: 'references' }];

const folder = folderWith({ 'a.txt': text, 'a.gold.json': JSON.stringify({ source: 'a.txt', zones }) });
const evaluate = (...args: string[]): Promise<string> => runCommand('evaluate', ...args);

describe('evaluate', () => {
  it('prints a table without colors where there is no terminal', async () => {
    const table = await evaluate(folder);
    expect(table.split('\n')[0]).toBe(folder);
    expect(table).toMatch(/zones: lines with the right label +0\.0 +0 +1\n/);
  });

  it('lists errors with their places', async () => {
    expect(await evaluate(folder, '--errors')).toContain(
      `${folder}/a.txt:1:1  «Nagy left Budapest.»  references -> body`,
    );
  });

  it('writes JSON that --diff takes, twice the same', async () => {
    const json = await evaluate(folder, '--json');
    expect((JSON.parse(json) as EvaluationJson).sets[0]!.findings[0]).toMatchObject({ line: 1, column: 1, end: 19 });
    expect(await evaluate(folder, '--json')).toBe(json);
    const file = join(folder, 'before.json');
    writeFileSync(file, json);
    expect(await evaluate(folder, '--diff', file)).toContain(`${folder}: 0 gained, 0 lost`);
  });

  it('scores the layers that are asked for', async () => {
    expect(await evaluate(folder, '--layer', 'dates')).not.toContain('zones');
    expect(await evaluate(folder, '--layer', 'zones.kept')).not.toContain('right label');
  });

  it.each([
    [['nowhere'], 'There is no folder or file nowhere.'],
    [['--layer', 'wars'], '"wars" is no layer; layers are zones, '],
    [['--limit', 'x'], '"x" is no number of lines to list.'],
    [['--diff', 'nowhere.json'], 'nowhere.json cannot be read'],
    [['--diff', 'package.json'], 'package.json is no evaluation'],
  ])('%j is a wrong call', async (args, message) => {
    const call = evaluate(folder, ...args);
    await expect(call).rejects.toThrow(message);
    await expect(call).rejects.toBeInstanceOf(UsageError);
  });
});
