import type { DrawnDrama } from "./drawn-drama";

type Range = { from: number; to: number };

/** A frame and a half: an end of a sentence is not known better than that. */
const tolerance = 0.06;

/** How much of the shown ranges was planted as a peak, and where a range begins or ends within a sentence. */
export function judgeMashup(
  { peaks, sentences }: Pick<DrawnDrama, "peaks" | "sentences">,
  shown: readonly Range[],
): { seconds: number; plantedShare: number; cut: number[] } {
  const overlap = (one: Range, other: Range) =>
    Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
  const seconds = shown.reduce((sum, { from, to }) => sum + to - from, 0);
  const planted = shown.reduce(
    (sum, range) => peaks.reduce((own, peak) => own + overlap(range, peak), sum),
    0,
  );
  const cut = shown
    .flatMap(({ from, to }) => [from, to])
    .filter((at) => sentences.some(({ from, to }) => at > from + tolerance && at < to - tolerance));
  return { seconds, plantedShare: planted / Math.max(1e-9, seconds), cut };
}
