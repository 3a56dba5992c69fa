/**
 * Milliseconds of processor time this process has used so far. Guards against work that grows out of bounds compare these: other programs on the machine leave them
 * alone, as they do not leave a clock alone.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
