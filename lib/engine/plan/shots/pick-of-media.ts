import type { MediaFacts } from "../facts";
import type { Pick } from "./pick-shots";
import type { FrameRange } from "./usable-ranges";

/** A range of a medium as a shot that is shown whole. */
export function pickOfMedia(media: MediaFacts, { from, to }: FrameRange): Pick {
  return {
    shot: { id: `${media.mediaId}@${from}-${to}`, number: 0, media, from, to },
    group: 0,
    filler: false,
    frames: to - from,
  };
}
