import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { MatchedPassage } from "@/lib/ims/schema/matched-passage";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { SpeechNeed } from "../facts";
import type { ShownPicks } from "../length/fit-picks";
import type { LengthPlan } from "../length/plan-length";
import type { ShotCatalog } from "../shots/shots";
import type { Judge } from "../shots/pick-variants";
import type { Script } from "../request/speech-mode";

/**
 * How a solution decides what its outputs show. The rest of a plan is the same for all solutions:
 * titles, captions, sound, transitions and effects.
 */
export type Strategy = {
  /** What is spoken. */
  script: Script;
  /** The shots that outputs are drawn from, where each group gives one to any output. */
  catalog?: ShotCatalog | undefined;
  /** The group with the fewest shots: more footage there makes outputs differ most. */
  scarceGroup?: string | undefined;
  /** The length of an output, from its spoken texts. `configs` are those of the output's template. */
  lengthOf: (
    needs: readonly (SpeechNeed | null)[],
    configs: BatchConfigs,
    index: number,
  ) => LengthPlan;
  /**
   * The shots of the next output. Called once per output, in order from output 0, because each output
   * must differ from those before it. A strategy that can draw again does so until the judge is content;
   * where it cannot, the plan says what is wrong.
   */
  choose: (output: ToChoose) => ChosenShots;
  /** Why the last output shows what it shows, by passage; the clips are those of its shots, in order. */
  explain?: (output: { index: number; clips: readonly VideoClip[] }) => MatchedPassage[];
};

export type ToChoose = {
  index: number;
  length: LengthPlan;
  overlapFrames: number;
  /** Absent where any shots will do. */
  judge?: Judge<ShownPicks> | undefined;
};

/** A text that is written over the last seconds of a shot. */
export type ShotCaption = { text: string; seconds: number };

/** The shots of an output. `captions` has one, or null, for each. */
export type ChosenShots = ShownPicks & { captions?: readonly (ShotCaption | null)[] };
