#!/usr/bin/env node
import './pin-time-zone.ts';
import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs the command line. Exit codes: 0 done, 1 findings or some article failed, 2 wrong usage.
 * A command's action sets `process.exitCode` itself where it is not 0.
 */
async function main(): Promise<void> {
  stopQuietlyWhenPipeCloses();
  try {
    const args = process.argv.slice(2);
    await (await createProgram(args)).parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Says what went wrong, where nobody has said so yet, and gives the exit code for it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`eventspan: ${message}\n`);
  if (error instanceof UsageError) return 2;
  if (process.env.EVENTSPAN_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 1;
}

/** `eventspan audit | head` closes the pipe early: that is no error. */
function stopQuietlyWhenPipeCloses(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}

await main();
