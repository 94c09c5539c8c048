/** Levels are told apart by half a decibel, from -100 dB to 0. */
const stepDb = 0.5;
const binCount = 201;

const binOf = (level: number) =>
  Math.max(0, Math.min(binCount - 1, Math.round((level + 100) / stepDb)));

/**
 * The median of the levels up to `reach` values to both sides of each. A histogram that moves along
 * keeps this quick for hours of sound.
 */
export function runningMedian(levels: readonly number[], reach: number): number[] {
  const bins = Uint8Array.from(levels, binOf);
  const counts = new Int32Array(binCount);
  let inside = 0;
  /** The bin of the median, and how many values lie in the bins below it. */
  let median = 0;
  let below = 0;
  const change = (index: number, by: 1 | -1) => {
    const bin = bins[index];
    if (bin === undefined) return;
    counts[bin] = (counts[bin] ?? 0) + by;
    inside += by;
    if (bin < median) below += by;
  };
  for (let index = 0; index < reach; index += 1) change(index, 1);
  return levels.map((_, index) => {
    change(index + reach, 1);
    change(index - reach - 1, -1);
    while (2 * below > inside) {
      median -= 1;
      below -= counts[median] ?? 0;
    }
    while (2 * (below + (counts[median] ?? 0)) <= inside && median < binCount - 1) {
      below += counts[median] ?? 0;
      median += 1;
    }
    return median * stepDb - 100;
  });
}
