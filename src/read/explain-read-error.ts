import { messageOf } from '../message-of.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOENT: 'it is no longer there',
  EISDIR: 'it is a folder, not a file',
  EIO: 'the disk cannot read it',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
};

/** What to tell a person about an error of the file system. */
export function explainReadError(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? messageOf(error);
}
