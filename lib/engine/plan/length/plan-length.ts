import { AppError } from "@/lib/base/pure/errors";
import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { type MeasuredSpeech, type SpeechNeed, speechNeedKey } from "../facts";
import type { FitMode } from "./fit-length";
import { framesNear, framesWithin } from "../arithmetic/frames";
import { type PlacedSentence, laySpeech } from "../voices/lay-speech";
import { type Demand, type Pick, slowestSpeed } from "../shots/pick-shots";
import type { PlanWarning } from "../plan-warnings";
import type { Script } from "../request/speech-mode";

/** The picture stays this long after the last word, so that the clip does not end abruptly: 0.4 s. */
export const tailFrames = 10;
/** The pause between the texts of two groups: 0.2 s. */
const breathFrames = 5;

/** How long an output must be, and when each sentence is spoken. */
export type LengthPlan = {
  demand: Demand;
  fit: FitMode;
  /** `AlignmentMode` Cut: the track may be cut off at the end. */
  cut: boolean;
  sentences: PlacedSentence[];
  warnings: PlanWarning[];
};

export type SpeechMap = ReadonlyMap<string, MeasuredSpeech>;

function measured(need: SpeechNeed | null, speech: SpeechMap): MeasuredSpeech {
  const found = need && speech.get(speechNeedKey(need));
  if (!found) throw new AppError("unexpected", "a text was not spoken before planning");
  return found;
}

function forWholeText(
  need: SpeechNeed | null,
  speech: SpeechMap,
  configs: BatchConfigs,
): LengthPlan {
  const { sentences, endFrame } = laySpeech(measured(need, speech), 0);
  const cut = (configs.editing.ProcessConfig?.AlignmentMode ?? editingDefaults.alignment) === "Cut";
  return {
    demand: {
      kind: "whole",
      targetFrames: () => endFrame + tailFrames,
      fill: cut ? "cover" : "about",
      slowestBeforeRepeat: cut ? 1 : slowestSpeed,
    },
    fit: cut ? "trim" : "speed",
    cut,
    sentences,
    warnings: configs.output.MaxDuration === undefined ? [] : ["max-duration-ignored"],
  };
}

function forGroups(
  script: Extract<Script, { mode: "grouped" }>,
  needs: readonly (SpeechNeed | null)[],
  speech: SpeechMap,
): LengthPlan {
  const sentences: PlacedSentence[] = [];
  let start = 0;
  const groupFrames = script.groups.map((group, index) => {
    if (group.kind === "silent") {
      const frames = Math.max(1, framesNear(group.seconds));
      start += frames;
      return frames;
    }
    const laid = laySpeech(measured(needs[index] ?? null, speech), start);
    sentences.push(...laid.sentences);
    const rest = index === script.groups.length - 1 ? tailFrames : breathFrames;
    const frames = laid.endFrame - start + rest;
    start += frames;
    return frames;
  });
  const demand: Demand = { kind: "groups", groupFrames };
  return { demand, fit: "trim", cut: false, sentences, warnings: [] };
}

/**
 * Length without speech. Source: IMS docs, script mode FAQ: `FixedDuration`; else
 * `SingleShotDuration` for every group, at most `MaxDuration`. A group takes the full length of its
 * shot where the request sets `ImageDuration` for images or switches off splitting for videos.
 */
function withoutSpeech(configs: BatchConfigs): LengthPlan {
  const { output, editing } = configs;
  const process = editing.ProcessConfig ?? {};
  const shot = framesNear(process.SingleShotDuration ?? editingDefaults.singleShotSeconds);
  const split = process.EnableClipSplit ?? editingDefaults.clipSplit;
  const share = (pick: Pick) => {
    const image = pick.shot.media.kind === "image";
    if (image ? process.ImageDuration !== undefined : !split) return pick.frames;
    return shot;
  };
  const most = framesWithin(output.MaxDuration ?? Number.MAX_SAFE_INTEGER / 100);
  const fixed = output.FixedDuration === undefined ? null : framesNear(output.FixedDuration);
  return {
    demand: {
      kind: "whole",
      targetFrames: (base) =>
        fixed ??
        Math.max(
          1,
          Math.min(
            most,
            base.reduce((sum, pick) => sum + share(pick), 0),
          ),
        ),
      fill: "cover",
      slowestBeforeRepeat: fixed === null ? null : slowestSpeed,
    },
    fit: "trim",
    cut: false,
    sentences: [],
    warnings: [],
  };
}

/** Decides the length of an output from its narration or from `OutputConfig`. */
export function planLength(
  script: Script,
  needs: readonly (SpeechNeed | null)[],
  speech: SpeechMap,
  configs: BatchConfigs,
): LengthPlan {
  switch (script.mode) {
    case "global":
      return forWholeText(needs[0] ?? null, speech, configs);
    case "grouped":
      return forGroups(script, needs, speech);
    case "none":
      return withoutSpeech(configs);
  }
}
