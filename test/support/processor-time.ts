/** Milliseconds of processor time that something takes: other programs on the machine do not lengthen it. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How much longer something takes that is longer, by what each takes in milliseconds; measured again where chance may have
 * had a hand in it. 0 where the longer one takes less than `tooQuick` milliseconds: what is measured then is the machine.
 * @param bound what must not be reached: below it one measure is enough
 */
export function growthOfTime(shorter: () => number, longer: () => number, bound: number, tooQuick: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least >= bound; attempt++) {
    const short = shorter();
    const long = longer();
    least = Math.min(least, long < tooQuick ? 0 : long / Math.max(short, 1));
  }
  return least;
}
