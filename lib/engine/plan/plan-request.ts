import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { framesNear } from "./arithmetic/frames";
import type { MediaFacts } from "./facts";
import type { SpeechMap } from "./length/plan-length";
import type { TemplatedConfigs } from "./request/draw-template";
import type { Strategy } from "./strategy/strategy";
import type { EarlierVideo } from "./variety/batch-variety";
import type { VoiceChoice } from "./voices/choose-voice";

/** Everything that a plan depends on. `configs` must have passed `checkBatch`. */
export type PlanRequest = {
  configs: BatchConfigs;
  /** The configs with each template of the request; one is drawn for each output. */
  templated?: readonly TemplatedConfigs[] | undefined;
  /** The same seed and request give the same timelines, byte for byte. */
  seed: string;
  /** Facts by the reference as written in the request. */
  media: ReadonlyMap<string, MediaFacts>;
  /** Measurements by `speechNeedKey`, for all of `speechNeeds`. */
  speech: SpeechMap;
  voices: VoiceChoice;
  /** Clips of earlier jobs that count as earlier outputs, where the request bounds likeness. */
  before?: readonly EarlierVideo[] | undefined;
  /** How the solution chooses lengths and shots; when absent, script mode, with shots of equal length. */
  strategy?: ((overlapFrames: number) => Strategy) | undefined;
};

/** How long two shots overlap at a transition; 0 without transitions. */
export function overlapFramesOf(configs: BatchConfigs): number {
  const process = configs.editing.ProcessConfig;
  if (process?.AllowTransition !== true) return 0;
  return framesNear(process.TransitionDuration ?? editingDefaults.transitionSeconds);
}
