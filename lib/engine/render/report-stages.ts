import type { RenderClipOptions, RenderStage } from "./render-options";

export type StageReport = {
  enter: (stage: RenderStage) => void;
  /** How far the present stage has come. */
  fraction: (fraction: number) => void;
  done: () => void;
  /** What is being done, for a message. */
  stage: () => string;
};

/** Shares of the time a clip takes, measured at 1080x1920 with half of its shots prepared. */
const spans: Record<RenderStage, { from: number; to: number; words: string }> = {
  preparing: { from: 0, to: 0.2, words: "preparing the shots" },
  mixing: { from: 0.2, to: 0.25, words: "mixing the sound" },
  encoding: { from: 0.25, to: 0.93, words: "encoding" },
  verifying: { from: 0.93, to: 1, words: "checking the finished clip" },
};

/** Turns the progress of stages into one fraction that never falls. */
export function reportStages(onProgress: RenderClipOptions["onProgress"]): StageReport {
  let stage: RenderStage = "preparing";
  let highest = 0;
  const say = (within: number) => {
    const { from, to } = spans[stage];
    highest = Math.max(highest, from + (to - from) * Math.min(1, Math.max(0, within)));
    onProgress?.({ stage, fraction: highest });
  };
  return {
    enter(next) {
      stage = next;
      say(0);
    },
    fraction: say,
    done: () => say(1),
    stage: () => spans[stage].words,
  };
}
