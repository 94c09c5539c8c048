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
  const counts = new Int32Array(binCount);
  let inside = 0;
  const change = (index: number, by: 1 | -1) => {
    const level = levels[index];
    if (level === undefined) return;
    const bin = binOf(level);
    counts[bin] = (counts[bin] ?? 0) + by;
    inside += by;
  };
  for (let index = 0; index < reach; index += 1) change(index, 1);
  return levels.map((_, index) => {
    change(index + reach, 1);
    change(index - reach - 1, -1);
    let below = 0;
    for (let bin = 0; bin < binCount; bin += 1) {
      below += counts[bin] ?? 0;
      if (2 * below > inside) return bin * stepDb - 100;
    }
    return 0;
  });
}
