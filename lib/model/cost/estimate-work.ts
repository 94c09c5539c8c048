/**
 * About how long a batch takes to make: `workSeconds` is what a second of a 1080 × 1920 clip has
 * taken of late, and work grows with the picture's area.
 */
export function estimateWorkSeconds(
  clipSeconds: number,
  output: { width: number; height: number; count: number },
  workSeconds: number,
): number {
  const size = (output.width * output.height) / (1080 * 1920);
  return clipSeconds * output.count * workSeconds * size;
}
