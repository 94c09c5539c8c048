import { framesNear } from "../arithmetic/frames";
import type { FittedShot } from "../length/fit-length";
import type { ShotCaption } from "../strategy/strategy";
import type { Caption } from "./caption-lines";

/** The captions of shots, in frames of the clip. `texts` has one, or null, for each shot. */
export function shotCaptions(
  texts: readonly (ShotCaption | null)[],
  shots: readonly FittedShot[],
): Caption[] {
  let from = 0;
  return shots.flatMap(({ length, overlap }, index) => {
    const start = from;
    const to = start + length - overlap;
    from = to;
    const caption = texts[index];
    if (!caption) return [];
    const { text, seconds } = caption;
    return [{ text, from: Math.max(start, to - framesNear(seconds)), to }];
  });
}
