import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const script = `
import { mark } from './test/dates/reading.ts';
process.stdout.write(mark('On Friday at 11 p.m. he said that at 8 tonight, on 31 December, in two weeks and last month it was 0515. In 1944 it was so, too.', '1998-02-27'));
`;

function markUnder(zone: string, locale: string): string {
  const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale };
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

describe('the time zone and the locale of the machine', () => {
  it('change nothing', () => {
    const here = markUnder('UTC', 'C');
    expect(here).toContain('{1998-02-27T23:00 Friday at 11 p.m.}');
    expect(markUnder('Pacific/Kiritimati', 'de_DE.UTF-8')).toBe(here);
    expect(markUnder('America/Los_Angeles', 'ar_EG.UTF-8')).toBe(here);
  }, 30_000);
});
