/**
 * Estimates how long a batch takes to make. `workSeconds` is the recent time for a second of a 1080 ×
 * 1920 clip; the time grows with the area of the frame.
 */
export function estimateWorkSeconds(
  clipSeconds: number,
  output: { width: number; height: number; count: number },
  workSeconds: number,
): number {
  const size = (output.width * output.height) / (1080 * 1920);
  return clipSeconds * output.count * workSeconds * size;
}
