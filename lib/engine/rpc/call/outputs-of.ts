const mostOutputs = 100;

/** The numbers of all outputs of a request, from 0, and of those that are asked for beyond its count. */
export function outputsOf(outputConfig: string, asked: readonly number[]): number[] {
  const count = Math.min(
    mostOutputs,
    Math.max(1, countOf(outputConfig), ...asked.map((n) => n + 1)),
  );
  return Array.from({ length: count }, (_, index) => index);
}

/** The check of the batch refuses what cannot be read here. */
function countOf(outputConfig: string): number {
  try {
    const { Count } = JSON.parse(outputConfig) as { Count?: unknown };
    return Number.isInteger(Count) ? Number(Count) : 1;
  } catch {
    return 1;
  }
}
