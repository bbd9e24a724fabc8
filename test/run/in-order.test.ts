import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/run/in-order.ts';

const numbers = Array.from({ length: 30 }, (_, i) => i);

describe('results are taken in the order of the items', () => {
  it('however long each takes, with no more than the bound begun and not taken', async () => {
    let begun = 0;
    let most = 0;
    const taken: number[] = [];
    const work = async (item: number) => {
      most = Math.max(most, ++begun - taken.length);
      await wait((item * 7) % 5);
      return item * 2;
    };
    await inOrder(numbers, 4, work, async (result) => {
      await wait(1);
      taken.push(result);
    });
    expect(taken).toEqual(numbers.map((item) => item * 2));
    expect(most).toBe(4);
  });

  it('a failure to take ends it: nothing further is begun, the error is the first one', async () => {
    const begun: number[] = [];
    const run = inOrder(
      numbers,
      2,
      async (item) => begun.push(item),
      async (_result, item) => {
        if (item >= 3) throw new Error(`item ${item}`);
      },
    );
    await expect(run).rejects.toThrow('item 3');
    await wait(5);
    expect(begun.length).toBeLessThan(8);
  });
});
