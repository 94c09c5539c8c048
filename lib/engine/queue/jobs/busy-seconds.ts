/** A stretch of time, in seconds. */
export type Span = { from: number; to: number };

/** Seconds in which at least one span runs; overlapping spans count once. */
export function busySeconds(spans: readonly Span[]): number {
  let busy = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    busy += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return busy;
}
