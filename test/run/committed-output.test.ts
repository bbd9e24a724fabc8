import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventspan, filesIn, folderWith } from '../support/eventspan.ts';

const advice = 'output/ is not what this code writes: run "npm run extract", read the changes, commit them';

describe('the committed output of the five articles', () => {
  const made = folderWith({});
  const { status, stderr } = eventspan('.', ['extract', '--out', made, '--quiet']);
  const committed = existsSync('output') ? filesIn(resolve('output')) : {};
  const written = filesIn(made);

  it('is made without a failure', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('has the same files', () => {
    expect(Object.keys(committed), advice).toEqual(Object.keys(written));
  });

  it.each(Object.keys(written))('%s is the same to the byte', (name) => {
    expect(committed[name], advice).toBe(written[name]);
  });
});
