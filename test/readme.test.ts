import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../src/cli/program.ts';
import type { EventLine } from '../src/record/schema.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const readme = read('README.md');
const example = readme.split('<!-- example: begin -->')[1]?.split('<!-- example: end -->')[0] ?? '';
const fenced = (text: string, kind: string) => new RegExp(`\`\`\`${kind}\n([^]*?)\`\`\``).exec(text)?.[1] ?? '';
const commands = (await createProgram([])).commands.map((command) => command.name());

describe('README', () => {
  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = Array.from(readme.matchAll(/npm run ([\w:-]+)/g), ([, name]) => name);
    expect(named.filter((name) => !scripts[name as string])).toEqual([]);
  });

  it('names each command, and only commands that there are', () => {
    const named = Array.from(readme.matchAll(/(?:npx eventspan|npm run) (\w+)/g), ([, name]) => name as string);
    expect(commands.filter((name) => !named.includes(name))).toEqual([]);
    const direct = Array.from(readme.matchAll(/npx eventspan (\w+)/g), ([, name]) => name as string);
    expect(direct.filter((name) => !commands.includes(name))).toEqual([]);
  });

  it('shows an event as it is in the output, beside the sentence as it is in the source', () => {
    const shown = JSON.parse(fenced(example, 'json')) as EventLine;
    const lines = read('output/events.jsonl').trimEnd().split('\n');
    const event = lines.map((line) => JSON.parse(line) as EventLine).find(({ id }) => id === shown.id);
    expect(event).toMatchObject(shown);
    const source = Array.from(read(`corpus/${shown.article}`));
    const sentence = source.slice(event?.sentence.start, event?.sentence.end).join('');
    const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(folded(fenced(example, 'text'))).toBe(folded(sentence));
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  it.runIf(python)('has lines of Python that read the output', () => {
    const run = spawnSync('python3', ['-c', fenced(readme, 'python')], { cwd: root, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const events = read('output/events.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as EventLine);
    const wanted = events.filter(({ date, realis }) => date && realis === 'actual');
    expect(wanted.length).toBeGreaterThan(0);
    expect(run.stdout.trimEnd().split('\n')).toEqual(
      wanted.map(({ date, type, trigger }) => [date?.edtf, type, trigger.quote].join('\t')),
    );
  });
});
