import { describe, expect, it } from 'vitest';
import { eventspan, folderWith } from '../support/eventspan.ts';

describe('eventspan names', () => {
  const folder = folderWith({
    'letter.txt': 'Imre Nagy fled to Vienna in November.\n\nNagy never came back from Romania.\n',
  });

  it('lists each entity with its forms, how often they stand there, and where', () => {
    const { status, stdout } = eventspan(folder, ['names', 'letter.txt']);
    expect(status).toBe(0);
    expect(stdout).toContain('person (1)\n  Imre Nagy  2\n    Imre Nagy  1x  1:1\n    Nagy  1x  3:1\n');
    expect(stdout).toContain('Vienna  1x  1:19');
  });

  it('says which file is not there', () => {
    const { status, stderr } = eventspan(folder, ['names', 'nowhere.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere.txt');
  });
});
