/** Milliseconds of processor time that something takes: other programs on the machine do not lengthen it. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
