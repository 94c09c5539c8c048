import type { SoundAnalysis } from "../../analysis/media-analysis";

/** A hall of -50 dB in which the crowd is as loud as `crowd` says, from and to in seconds. */
export function soundOf(
  seconds: number,
  crowd: readonly [from: number, to: number, db: number][] = [],
  more: Partial<SoundAnalysis> = {},
): SoundAnalysis {
  const hops = Array.from({ length: seconds * 10 }, (_, hop) => {
    const loud = crowd.find(([from, to]) => hop >= from * 10 && hop < to * 10);
    return loud ? loud[2] : -50 + (hop % 3) / 2;
  });
  return {
    hopSeconds: 0.1,
    loudnessDb: hops,
    highPassDb: hops,
    speech: [],
    hits: [],
    beats: [],
    ...more,
  };
}

export const hitsAt = (...times: number[]): [number, number][] => times.map((at) => [at, 0.7]);
export const run = (from: number, count: number, gap = 0.4) =>
  Array.from({ length: count }, (_, k) => from + k * gap);
export const stretch = (fromSeconds: number, toSeconds: number) => ({ fromSeconds, toSeconds });
