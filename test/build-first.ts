import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

const newest = (folder: string, extension: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .reduce((latest, file) => Math.max(latest, statSync(`${folder}/${file}`).mtimeMs), 0);

/** Compiles `src/` into `dist/` where a source is newer than what was compiled last. */
export default function buildFirst(): void {
  const entry = 'dist/cli/main.js';
  if (existsSync(entry) && newest('src', '.ts') < newest('dist', '.js')) return;
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' });
  // The compiler writes its output even where types do not fit; that they do is what `npm run types` checks.
  if (status !== 0) process.stderr.write(`The build has errors:\n${stdout}\n`);
}
