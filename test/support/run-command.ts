import { vi } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';

/** Runs a command in this process, from `src/`, and gives what it writes to stdout. Throws what the command throws. */
export async function runCommand(...args: string[]): Promise<string> {
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  try {
    await (await createProgram(args)).parseAsync(args, { from: 'user' });
    return written.join('');
  } finally {
    spy.mockRestore();
  }
}
