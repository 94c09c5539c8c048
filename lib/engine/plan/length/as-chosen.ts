import { joinedFrames } from "./fit-length";
import type { LengthPlan } from "./plan-length";

/** Without narration, a clip is as long as its chosen shots: none is slowed down, and none is repeated. */
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
