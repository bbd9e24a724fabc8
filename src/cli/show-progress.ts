import { Presets, SingleBar } from 'cli-progress';

/** Fewer articles are done before anybody wonders. */
const few = 8;
/** Where there is no terminal, so many lines at most. */
const plainLines = 10;

/**
 * Shows how far a run is: a bar on a terminal, a plain line now and then elsewhere, nothing for a few articles.
 * The door of cli-progress.
 * @returns what to call after each article
 */
export function showProgress(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  return stream.isTTY ? showBar(stream) : showLines(stream);
}

function showBar(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  let bar: SingleBar | undefined;
  return (done, total) => {
    if (total <= few) return;
    const format = ' {bar} {value} of {total} articles, {eta_formatted} left';
    bar ??= new SingleBar({ stream, format, hideCursor: true, clearOnComplete: true }, Presets.rect);
    if (!bar.isActive) bar.start(total, 0);
    bar.update(done);
    if (done === total) bar.stop();
  };
}

function showLines(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  return (done, total) => {
    const tenth = (articles: number) => Math.floor((articles * plainLines) / total);
    if (total > few && tenth(done) > tenth(done - 1)) stream.write(`${done} of ${total} articles\n`);
  };
}
