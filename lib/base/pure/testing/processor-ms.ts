/**
 * Milliseconds of processor time that this process has used. For limits on a computation: a clock would
 * also count what other programs, such as the test file beside this one, take from the processor.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
