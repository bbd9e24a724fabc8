import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { explainWriteError } from './output-error.ts';

/** What the output folder needs of the file system; a test puts a full disk in its place. */
export interface Disk {
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly appendFile: (path: string, text: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

const realDisk: Disk = { writeFile, appendFile, rename };
/** The end of the names of files that are not finished. Nobody else's file is called so. */
const partial = '.eventspan-part';

/**
 * A folder that only ever holds whole files: each is written under another name beside its place and then renamed.
 * Paths are relative to the folder, with forward slashes. Every method throws `OutputError` where the disk refuses.
 */
export class OutputFolder {
  private readonly hashes = new Map<string, ReturnType<typeof createHash>>();

  private constructor(
    private readonly folder: string,
    private readonly disk: Disk,
  ) {}

  /** Makes the folder where it is missing, and clears away what a run that was killed left unfinished. */
  static async open(folder: string, disk: Disk = realDisk): Promise<OutputFolder> {
    const output = new OutputFolder(folder, disk);
    for (const part of ['.', 'articles', 'schema']) {
      await output.attempt(part, async (path) => {
        await mkdir(path, { recursive: true });
        const left = (await readdir(path)).filter((name) => name.endsWith(partial));
        await Promise.all(left.map((name) => rm(join(path, name), { force: true })));
      });
    }
    return output;
  }

  /** Writes a file in one go, and gives the hex digest of its bytes. */
  async write(file: string, text: string): Promise<string> {
    await this.attempt(file, async (path) => {
      try {
        await this.disk.writeFile(part(path), text);
        await this.disk.rename(part(path), path);
      } catch (error) {
        await rm(part(path), { force: true });
        throw error;
      }
    });
    return createHash('sha256').update(text).digest('hex');
  }

  /** Adds to a file that is not there before `finish`. */
  async append(file: string, text: string): Promise<void> {
    await this.attempt(file, (path) => this.disk.appendFile(part(path), text));
    const hash = this.hashes.get(file) ?? createHash('sha256');
    this.hashes.set(file, hash.update(text));
  }

  /** Puts a file that was added to in its place, and gives the hex digest of its bytes. */
  async finish(file: string): Promise<string> {
    await this.append(file, '');
    await this.attempt(file, (path) => this.disk.rename(part(path), path));
    return (this.hashes.get(file) as ReturnType<typeof createHash>).digest('hex');
  }

  /** Takes away files that were being added to. */
  async abandon(): Promise<void> {
    for (const file of this.hashes.keys()) await rm(part(join(this.folder, file)), { force: true });
  }

  /** A file's text, or `null` where it cannot be had. */
  async read(file: string): Promise<string | null> {
    return readFile(join(this.folder, file), 'utf8').catch(() => null);
  }

  async remove(file: string): Promise<void> {
    await this.attempt(file, (path) => rm(path, { force: true }));
  }

  private async attempt(file: string, write: (path: string) => Promise<void>): Promise<void> {
    const path = join(this.folder, file);
    try {
      await write(path);
    } catch (error) {
      throw explainWriteError(path.replaceAll('\\', '/'), error);
    }
  }
}

function part(path: string): string {
  return join(dirname(path), `.${basename(path)}${partial}`);
}
