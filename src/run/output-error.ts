/** The output folder cannot be written: the run ends, what was written before is whole. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk; make room and run again',
  EDQUOT: 'the disk quota is used up; make room and run again',
  EACCES: 'no permission; choose another folder with --out',
  EPERM: 'no permission; choose another folder with --out',
  EROFS: 'the disk is read-only; choose another folder with --out',
  ENOTDIR: 'a part of the path is a file, not a folder; choose another folder with --out',
  EEXIST: 'there is a file of that name, not a folder; choose another folder with --out',
  EISDIR: 'there is a folder of that name, not a file; move it away',
};

/** Turns an error of the file system into one for people. */
export function explainWriteError(path: string, error: unknown): OutputError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new OutputError(`cannot write ${path}: ${reasons[code ?? ''] ?? message}`, { cause: error });
}
