import type { RenderClipOptions, RenderStage } from "./render-options";

export type StageReport = {
  enter: (stage: RenderStage) => void;
  /** Reports the progress of the current stage, 0 to 1. */
  fraction: (fraction: number) => void;
  /** Describes the current stage in words, for a message. */
  doing: () => string;
};

const words: Record<RenderStage, string> = {
  Preparing: "preparing the shots",
  Mixing: "mixing the sound",
  Encoding: "encoding",
  Verifying: "checking the finished clip",
  Publishing: "putting the clip in its place",
};

/** Reports the stages in their order; within a stage the fraction never falls. */
export function reportStages(onProgress: RenderClipOptions["onProgress"]): StageReport {
  let stage: RenderStage = "Preparing";
  let highest = 0;
  return {
    enter(next) {
      stage = next;
      highest = 0;
      onProgress?.({ stage, fraction: 0 });
    },
    fraction(fraction) {
      highest = Math.max(highest, Math.min(1, fraction));
      onProgress?.({ stage, fraction: highest });
    },
    doing: () => words[stage],
  };
}
