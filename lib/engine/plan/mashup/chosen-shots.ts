import type { MediaFacts } from "../facts";
import { joinedFrames } from "../length/fit-length";
import type { LengthPlan } from "../length/plan-length";
import type { Pick } from "../shots/pick-shots";
import type { FrameRange } from "../shots/usable-ranges";
import type { MashupSource, Stretch } from "./mashup-source";

/** Without narration, a clip is as long as its shots: none is slowed down, and none is repeated. */
export const asChosen: LengthPlan = {
  demand: {
    kind: "whole",
    targetFrames: (base) =>
      joinedFrames(
        base.map((pick) => pick.frames),
        0,
      ),
    fill: "cover",
    slowestBeforeRepeat: null,
  },
  fit: "trim",
  cut: false,
  sentences: [],
  warnings: [],
};

/** A range of a medium as a shot that is shown whole. */
export function pickOfMedia(media: MediaFacts, { from, to }: FrameRange): Pick {
  return {
    shot: { id: `${media.mediaId}@${from}-${to}`, number: 0, media, from, to },
    group: 0,
    filler: false,
    frames: to - from,
  };
}

export function pickOf(stretch: Stretch, sources: readonly MashupSource[]): Pick {
  return pickOfMedia((sources[stretch.source] as MashupSource).media, stretch);
}
