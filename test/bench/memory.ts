import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findArticles } from '../../src/read/find-articles.ts';

// Prints what memory a run of many articles takes at its peak, and how many articles it does in a second:
//   npm run build && npm run bench:memory -- ../shared/bench/pages --files 400,1600 --threads 2
// The articles given are copied, again and again, until there are so many files. Where memory does not leak, four times
// the files take hardly more of it.

/** Sent to the program's main thread: says at its end what the whole process took. */
const report = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));
});`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string', default: '400,1600' }, threads: { type: 'string', default: '2' } },
});
const { articles } = await findArticles(positionals.length > 0 ? positionals : ['corpus']);
if (articles.length === 0) throw new Error(`There are no articles in ${positionals.join(', ')}.`);

for (const count of values.files.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'eventspan-bench-'));
  try {
    copyArticles(join(folder, 'in'), count);
    const start = performance.now();
    const { megabytes, seconds } = run(folder);
    const speed = count / ((performance.now() - start) / 1000);
    console.log(
      `${count} articles, ${values.threads} threads: peak ${megabytes.toFixed(0)} MB, ${speed.toFixed(1)} articles/s, ${seconds.toFixed(1)} s of processor time`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes a folder of so many files out of the articles. */
function copyArticles(folder: string, count: number): void {
  mkdirSync(folder);
  for (let i = 0; i < count; i++) {
    const { file } = articles[i % articles.length]!;
    copyFileSync(file, join(folder, `${String(i).padStart(6, '0')}-${basename(file)}`));
  }
}

/** Extracts from `in` to `out`, as a person would, and gives what the process took. */
function run(folder: string): { megabytes: number; seconds: number } {
  const args = ['extract', join(folder, 'in'), '--out', join(folder, 'out'), '--threads', values.threads, '--quiet'];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, resolve('dist/cli/main.js'), ...args],
    { encoding: 'utf8' },
  );
  if (status === null || stdout === '') throw new Error(`The run broke: ${stderr}`);
  return JSON.parse(stdout) as { megabytes: number; seconds: number };
}
