import pLimit from 'p-limit';

/**
 * Works on items side by side and takes the results in the items' order. At most `ahead` items are begun and not yet
 * taken, so what waits for its turn is bounded, however many items there are. The door of p-limit.
 * @throws what `work` or `take` throws first; no further item is begun then.
 */
export async function inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  work: (item: T) => Promise<R>,
  take: (result: R, item: T) => Promise<void>,
): Promise<void> {
  const limit = pLimit(ahead);
  let last = Promise.resolve();
  try {
    await limit.map(items, (item) => {
      const before = last;
      last = work(item).then(async (result) => {
        await before;
        await take(result, item);
      });
      return last;
    });
  } finally {
    limit.clearQueue();
  }
}
