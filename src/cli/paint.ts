import pc from 'picocolors';
import type { Paint } from '../evaluate/print-table.ts';

/** Colors for stdout: only on a terminal, and not where `NO_COLOR` asks for none. */
export function paintForStdout(): Paint {
  return pc.createColors(process.stdout.isTTY === true && !process.env.NO_COLOR);
}
