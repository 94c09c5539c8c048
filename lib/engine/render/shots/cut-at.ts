import type { Cut } from "./cut";
import { framesOf, partOf } from "./part-of-cut";

/** The cut that is on screen at a frame of the output, reduced to that frame. The last one is held. */
export function cutAt(cuts: readonly Cut[], frame: number): Cut {
  let start = 0;
  for (const cut of cuts) {
    const frames = framesOf(cut);
    if (frame < start + frames) return partOf(cut, frame - start, 1);
    start += frames;
  }
  const last = cuts.at(-1);
  if (!last) throw new RangeError("a cut list is never empty");
  return partOf(last, 0, 1);
}
