import { traceRate } from "./sound-evidence";

/** Correlation of two sounds, -1 to 1, with `other` shifted by `lag` samples; 0 for silence. */
export function likeness(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  part: { from: number; length: number; lag: number },
): number {
  let both = 0;
  let first = 0;
  let second = 0;
  for (let index = part.from; index < part.from + part.length; index += 1) {
    const a = one[index] ?? 0;
    const b = other[index + part.lag] ?? 0;
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second);
}

const coarse = 8;
const widestSeconds = 2;

/**
 * How many seconds `heard` is later than `wanted` around a position, and their correlation at that lag.
 * Lags of up to two seconds each way are tried, at an eighth of the rate: exact to half a millisecond.
 */
export function findLag(
  wanted: Int16Array,
  heard: Int16Array,
  part: { from: number; length: number },
): { seconds: number; likeness: number } {
  const [one, other] = [thin(wanted), thin(heard)];
  const where = {
    from: Math.floor(part.from / coarse),
    length: Math.floor(Math.min(part.length, traceRate) / coarse),
  };
  const widest = (widestSeconds * traceRate) / coarse;
  let best = { lag: 0, likeness: likeness(one, other, { ...where, lag: 0 }) };
  for (let lag = -widest; lag <= widest; lag += 1) {
    const found = likeness(one, other, { ...where, lag });
    // A steady tone matches at every period: prefer the smallest lag.
    const isBetter = found > best.likeness + (Math.abs(lag) > Math.abs(best.lag) ? 0.02 : 0);
    if (isBetter) best = { lag, likeness: found };
  }
  return { seconds: (best.lag * coarse) / traceRate, likeness: best.likeness };
}

function thin(samples: Int16Array): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / coarse) }, (_, index) => {
    let sum = 0;
    for (let step = 0; step < coarse; step += 1) sum += samples[index * coarse + step] ?? 0;
    return sum / coarse;
  });
}
