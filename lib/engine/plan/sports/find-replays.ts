/** A stretch of the match. */
export type Stretch = { fromSeconds: number; toSeconds: number };

/** Replays are no shorter and no longer than this between their two logos. */
const shortestSeconds = 1.5;
const longestSeconds = 30;

/**
 * The replays between the logos with which a broadcast wipes into slow motion and back, in order. A logo
 * without a partner near it opens nothing.
 */
export function findReplays(logos: readonly Stretch[]): Stretch[] {
  const replays: Stretch[] = [];
  for (let index = 0; index + 1 < logos.length; index += 1) {
    const fromSeconds = logos[index]?.toSeconds ?? 0;
    const toSeconds = logos[index + 1]?.fromSeconds ?? 0;
    const seconds = toSeconds - fromSeconds;
    if (seconds < shortestSeconds || seconds > longestSeconds) continue;
    replays.push({ fromSeconds, toSeconds });
    index += 1;
  }
  return replays;
}
