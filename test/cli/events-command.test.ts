import { describe, expect, it } from 'vitest';
import { eventspan, folderWith } from '../support/eventspan.ts';

describe('eventspan events', () => {
  const folder = folderWith({
    'letter.txt':
      'The Red Army attacked Budapest on 4 November 1956.\n\nThe Times reported that 12 students were arrested.\n',
  });

  it('gives each event a line: date, type, who and whom, trigger, line', () => {
    const { status, stdout } = eventspan(folder, ['events', 'letter.txt']);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^letter\.txt: \d+ events$/);
    expect(lines[1]).toMatch(/^1956-11-04 +Conflict\.Attack +Red Army → Budapest +"attacked" +line 1$/);
    expect(lines.find((line) => line.includes('Justice.Arrest'))).toMatch(/students +"arrested" +line 3$/);
    expect(stdout).not.toContain('confidence');
  });

  it('adds with --long the sentence, who says so, what is counted, and how sure it is', () => {
    const { status, stdout } = eventspan(folder, ['events', 'letter.txt', '--long']);
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('Justice.Arrest'));
    expect(lines[at + 1]?.trim()).toBe('The Times reported that 12 students were arrested.');
    expect(lines[at + 2]?.trim()).toMatch(
      /^says Times; 12 students = 12; confidence 0\.\d+ = base\S+ trigger\+\S+ .*; lexicon:arrest /,
    );
  });

  it('says which file is not there', () => {
    const { status, stderr } = eventspan(folder, ['events', 'nowhere.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere.txt');
  });
});
