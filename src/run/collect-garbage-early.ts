import { setFlagsFromString } from 'node:v8';

/**
 * How far the heap of a thread may grow between two collections, in percent of what was alive after the last one. V8 takes
 * up to 300 where the machine has memory to spare, so that every thread keeps several times what it needs.
 */
const growth = 50;

/**
 * Has all threads of this process collect garbage before it piles up. A limit of the heap would do it too, but an article
 * of five million characters needs 2 GB for a while, and with a limit it would fail. To be called before threads start.
 */
export function collectGarbageEarly(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
