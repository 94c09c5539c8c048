import type { CostEstimate } from "./cost";

/**
 * What several batches cost together; null without any. What is not known of one is not known of the sum.
 * All are in the same currency.
 */
export function sumEstimates(estimates: readonly CostEstimate[]): CostEstimate | null {
  const [first] = estimates;
  if (!first) return null;
  const add = (values: readonly (number | null)[]) =>
    values.reduce((sum, value) => (sum === null || value === null ? null : sum + value));
  const gap = estimates.find(({ missing }) => missing !== null);
  return {
    ...first,
    row: (gap ?? first).row,
    clips: estimates.reduce((sum, { clips }) => sum + clips, 0),
    minutes: add(estimates.map(({ minutes }) => minutes)),
    micros: add(estimates.map(({ micros }) => micros)),
    missing: gap?.missing ?? null,
    ...(estimates.some(({ atMost }) => atMost) ? { atMost: true } : {}),
  };
}
