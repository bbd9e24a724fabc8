import pc from 'picocolors';

/** Colors for a terminal; each gives its text back where there is none. */
export type Colors = Omit<ReturnType<typeof pc.createColors>, 'isColorSupported'>;

/** Colors for stdout: only on a terminal, and not where `NO_COLOR` asks for none. */
export function paintForStdout(): Colors {
  return pc.createColors(process.stdout.isTTY === true && !process.env.NO_COLOR);
}
