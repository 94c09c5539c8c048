import { framesPerSecond } from "../arithmetic/frames";
import { energyIn, type Ground, mayEnd, mayStart } from "./find-edges";
import type { Stretch } from "./mashup-source";

/** A teaser takes a tenth of the clip, from 1.6 s to 4 s. */
const share = 0.1;
const [shortest, longest] = [1.6 * framesPerSecond, 4 * framesPerSecond];

/** How long a teaser of a clip of `frames` may be at most. */
export function teaserLimit(frames: number): number {
  return Math.round(Math.min(longest, Math.max(shortest, frames * share)));
}

/**
 * The best moment of a clip, to be shown in front of it: the stretch between two edges with the most
 * energy a frame, inside of what the clip shows. Null when no stretch is short enough.
 */
export function chooseTeaser(
  shown: readonly Stretch[],
  grounds: readonly Ground[],
  most: number,
): Stretch | null {
  let best: Stretch | null = null;
  let bestMean = Number.NEGATIVE_INFINITY;
  for (const { source, from, to } of shown) {
    const ground = grounds[source] as Ground;
    const edges = ground.edges.map(({ frame }) => frame);
    const inside = [from, ...edges.filter((frame) => frame > from && frame < to), to];
    inside.forEach((start, index) => {
      for (const end of inside.slice(index + 1)) {
        if (end - start > most) break;
        if (end - start < most / 2) continue;
        // The longer one of two moments with about as much energy.
        const mean = energyIn(ground, start, end) / (end - start + most / 2);
        if (mean <= bestMean || !mayStart(ground, start) || !mayEnd(ground, end)) continue;
        best = { source, from: start, to: end };
        bestMean = mean;
      }
    });
  }
  return best;
}
