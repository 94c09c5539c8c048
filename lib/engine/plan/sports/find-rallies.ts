import type { SoundAnalysis } from "../analysis/media-analysis";
import type { Cheer } from "./find-cheers";

/** A run of ball sounds: strokes and bounces. */
export type Rally = { fromSeconds: number; toSeconds: number; hits: number };

/** Between two sounds of one rally at most this much time passes. */
const longestGapSeconds = 1;
const fewestHits = 4;
/** The ball is heard less often than this; more are claps or drums. */
const mostHitsPerSecond = 9;

/** The rallies of a match by the sound of the ball, in order. Blows while the crowd cheers are claps. */
export function findRallies(hits: SoundAnalysis["hits"], cheers: readonly Cheer[]): Rally[] {
  const rallies: Rally[] = [];
  let nextCheer = 0;
  for (const [atSeconds] of hits) {
    while ((cheers[nextCheer]?.toSeconds ?? Number.POSITIVE_INFINITY) < atSeconds) nextCheer += 1;
    if ((cheers[nextCheer]?.fromSeconds ?? Number.POSITIVE_INFINITY) <= atSeconds) continue;
    const rally = rallies.at(-1);
    if (rally && atSeconds - rally.toSeconds <= longestGapSeconds) {
      rally.toSeconds = atSeconds;
      rally.hits += 1;
    } else rallies.push({ fromSeconds: atSeconds, toSeconds: atSeconds, hits: 1 });
  }
  return rallies.filter(
    ({ fromSeconds, toSeconds, hits: count }) =>
      count >= fewestHits && count - 1 <= mostHitsPerSecond * (toSeconds - fromSeconds),
  );
}
