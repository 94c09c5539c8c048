import type { SoundAnalysis } from "../analysis/media-analysis";
import { runningMedian } from "./running-median";

/** A crowd that rises over what it was like in the last half minute and the next. */
export type Cheer = {
  fromSeconds: number;
  toSeconds: number;
  /** When the crowd is loudest, and how far it then stands over its median, in dB. */
  peakSeconds: number;
  excessDb: number;
};

const smoothSeconds = 0.5;
const medianSeconds = 30;
/** A crowd cheers from here on over its median. */
const leastExcessDb = 6;
const shortestSeconds = 1.8;
/** Two cheers with a shorter gap are one. */
const gapSeconds = 0.8;
/** What stays so far below the strong cheers of the match is no cheer. */
const belowStrongDb = 15;

function smoothed(levels: readonly number[], reach: number): number[] {
  const sums = new Float64Array(levels.length + 1);
  for (let index = 0; index < levels.length; index += 1) {
    sums[index + 1] = (sums[index] ?? 0) + (levels[index] ?? 0);
  }
  return levels.map((_, index) => {
    const from = Math.max(0, index - reach);
    const to = Math.min(levels.length, index + reach + 1);
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  });
}

/** How far the crowd stands over its running median, per hop, in dB. */
export function crowdExcess({ highPassDb, hopSeconds }: SoundAnalysis): number[] {
  const levels = smoothed(highPassDb, Math.round(smoothSeconds / hopSeconds));
  const medians = runningMedian(highPassDb, Math.round(medianSeconds / hopSeconds));
  return levels.map((level, index) => level - (medians[index] ?? level));
}

type Found = Cheer & { levelDb: number };

/** The cheers of a match, in order. Source of the measure: see docs/analysis.md, Sports. */
export function findCheers(sound: SoundAnalysis, excess = crowdExcess(sound)): Cheer[] {
  const { hopSeconds, highPassDb } = sound;
  const found: Found[] = [];
  let open: Found | null = null;
  for (let index = 0; index < excess.length; index += 1) {
    const over = excess[index] as number;
    const atSeconds = index * hopSeconds;
    if (over < leastExcessDb) continue;
    const levelDb = highPassDb[index] ?? 0;
    if (!open || atSeconds - open.toSeconds > gapSeconds) {
      open = { fromSeconds: atSeconds, toSeconds: 0, peakSeconds: 0, excessDb: 0, levelDb };
      found.push(open);
    }
    open.toSeconds = atSeconds + hopSeconds;
    if (over > open.excessDb)
      Object.assign(open, { excessDb: over, peakSeconds: atSeconds, levelDb });
  }
  const long = found.filter((cheer) => cheer.toSeconds - cheer.fromSeconds >= shortestSeconds);
  const levels = long.map(({ levelDb }) => levelDb).toSorted((a, b) => a - b);
  const strong = levels[Math.floor(levels.length * 0.9)] ?? 0;
  return long
    .filter(({ levelDb }) => levelDb >= strong - belowStrongDb)
    .map(({ fromSeconds, toSeconds, peakSeconds, excessDb }) => ({
      fromSeconds,
      toSeconds,
      peakSeconds,
      excessDb,
    }));
}
