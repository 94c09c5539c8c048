import { enoughShare } from "./passage";

/** A passage for `keepOrder`: its length, and what each shot is worth for it. */
export type OrderedPassage = { frames: number; worths: Float64Array };

/** The shots of a passage: from `from` up to, not including, `to`. */
export type Run = { from: number; to: number };

/** The end of the shortest run from each shot that is long enough; 0 where the shots do not suffice. */
function endsOf(frames: number, lengths: readonly number[]): Int32Array {
  const ends = new Int32Array(lengths.length);
  let to = 0;
  let sum = 0;
  for (let from = 0; from < lengths.length; from += 1) {
    if (to < from) {
      to = from;
      sum = 0;
    }
    while (to < lengths.length && sum < frames * enoughShare) {
      sum += lengths[to] ?? 0;
      to += 1;
    }
    if (sum < frames * enoughShare) break;
    ends[from] = to;
    sum -= lengths[from] ?? 0;
  }
  return ends;
}

/** Sums of worth times length up to each shot, and of the lengths. */
function sums(worths: Float64Array, lengths: readonly number[]) {
  const worth = new Float64Array(lengths.length + 1);
  const length = new Float64Array(lengths.length + 1);
  lengths.forEach((frames, index) => {
    worth[index + 1] = (worth[index] ?? 0) + (worths[index] ?? 0) * frames;
    length[index + 1] = (length[index] ?? 0) + frames;
  });
  return (from: number, to: number) =>
    ((worth[to] ?? 0) - (worth[from] ?? 0)) / Math.max(1, (length[to] ?? 0) - (length[from] ?? 0));
}

/**
 * Gives each passage a run of neighbouring shots, so that no run begins before the one before it ends
 * and the sum of their mean worths is greatest (dynamic programming over passage x shot). Null when
 * the shots do not suffice for all passages one after the other.
 * @param lengths frames of the shots, in the order of the source
 */
export function keepOrder(
  passages: readonly OrderedPassage[],
  lengths: readonly number[],
): Run[] | null {
  const count = lengths.length;
  let best = new Float64Array(count + 1);
  /** By passage and end: where the last run begins, or -1 where the passage ends earlier already. */
  const begins: Int32Array[] = [];
  for (const { frames, worths } of passages) {
    const next = new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY);
    const begin = new Int32Array(count + 1).fill(-1);
    const ends = endsOf(frames, lengths);
    const worthOf = sums(worths, lengths);
    for (let from = 0; from < count; from += 1) {
      const to = ends[from] ?? 0;
      if (to === 0) break;
      const value = (best[from] ?? 0) + worthOf(from, to);
      if (value > (next[to] ?? 0)) {
        next[to] = value;
        begin[to] = from;
      }
    }
    for (let to = 1; to <= count; to += 1) {
      if ((next[to - 1] ?? 0) >= (next[to] ?? 0)) {
        next[to] = next[to - 1] ?? 0;
        begin[to] = -1;
      }
    }
    best = next;
    begins.push(begin);
  }
  if (passages.length > 0 && !Number.isFinite(best[count] ?? 0)) return null;
  const runs: Run[] = [];
  let to = count;
  for (const begin of [...begins].reverse()) {
    while (to > 0 && (begin[to] ?? -1) === -1) to -= 1;
    const from = begin[to] ?? 0;
    runs.unshift({ from, to });
    to = from;
  }
  return runs;
}
