import { framesPerSecond } from "../arithmetic/frames";
import type { FittedShot } from "../length/fit-length";
import type { Caption } from "./caption-lines";

/** A caption of a shot is shown this long, and ends with the shot: 4 s, in frames. */
const shownFrames = 4 * framesPerSecond;

/** The captions of shots, in frames of the clip. `texts` has a text, or null, for each shot. */
export function shotCaptions(
  texts: readonly (string | null)[],
  shots: readonly FittedShot[],
): Caption[] {
  let from = 0;
  return shots.flatMap(({ length, overlap }, index) => {
    const to = from + length - overlap;
    const text = texts[index];
    const caption = text ? [{ text, from: Math.max(from, to - shownFrames), to }] : [];
    from = to;
    return caption;
  });
}
