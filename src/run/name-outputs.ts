import { createHash } from 'node:crypto';

/** What an article is called in the output. */
export interface OutputName {
  /** In `events.jsonl` and the manifest: as much of the end of its path as tells it from the others. */
  readonly name: string;
  /** Its file, relative to the output folder: `articles/NAME.json`. */
  readonly output: string;
}

/** File systems take 255 bytes; the rest is for a temporary name and the extension. */
const maxNameBytes = 200;

/**
 * Names the outputs of a run, in the order of the paths. An article is called by its file name; only those that would
 * clash (also where a file system takes capital and small letters for the same) get the extension, then their folders
 * in front, at last a hash. The same paths always get the same names.
 */
export function nameOutputs(paths: readonly string[]): OutputName[] {
  const steps = paths.map(() => 0);
  for (;;) {
    const names = paths.map((path, i) => nameAt(path, steps[i] as number));
    const clashes = findClashes(names);
    if (clashes.length === 0) return names;
    for (const i of clashes) steps[i] = (steps[i] as number) + 1;
  }
}

/** Step 0: without extension; 1: with it; 2 and on: with one more folder each time; at last: the whole path and a hash. */
function nameAt(path: string, step: number): OutputName {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const taken = parts.slice(-Math.max(1, step));
  const joined = taken.join('__');
  const file = step === 0 ? joined.replace(/\.gz$/i, '').replace(/(?<=.)\.[a-z0-9]{1,9}$/i, '') : joined;
  const whole = step > parts.length + 1;
  const safe = whole ? shorten(`${safeName(file)}-${hash(path)}`, path) : shorten(safeName(file), path);
  return { name: whole ? path : taken.join('/'), output: `articles/${safe}.json` };
}

/** The indexes of the names that are not alone. */
function findClashes(names: readonly OutputName[]): number[] {
  const groups = new Map<string, number[]>();
  for (const [i, { output }] of names.entries()) {
    const key = output.normalize('NFC').toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()].filter((group) => group.length > 1).flat();
}

/** A file name that every file system takes: the signs that Windows forbids become `_`, its device names get one. */
function safeName(name: string): string {
  const plain = name
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cs}]/gu, '_')
    .replace(/^[.\s-]+/, '_')
    .replace(/[.\s]+$/, '_');
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
}

function shorten(name: string, path: string): string {
  if (Buffer.byteLength(name) <= maxNameBytes) return name;
  const kept = Buffer.from(name)
    .subarray(0, maxNameBytes - 9)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
  return `${kept}-${hash(path)}`;
}

function hash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8);
}
