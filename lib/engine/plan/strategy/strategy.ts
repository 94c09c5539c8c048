import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { MatchedPassage } from "@/lib/ims/schema/matched-passage";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { DrawOrder, ShotMark } from "../draws/draw-log";
import type { SpeechNeed } from "../facts";
import type { ShownPicks } from "../length/fit-picks";
import type { LengthPlan } from "../length/plan-length";
import type { Analyses, ShotCatalog } from "../shots/shots";
import type { Judge } from "../shots/pick-variants";
import type { Script } from "../request/speech-mode";
import type { Pick } from "../shots/pick-shots";
import type { Shot } from "../shots/shots";

/**
 * How a solution decides what its outputs show. The rest of a plan is the same for all solutions:
 * titles, captions, sound, transitions and effects.
 */
export type Strategy = {
  /** What is spoken. */
  script: Script;
  /** The shots that outputs are drawn from, where each group gives one to any output. */
  catalog?: ShotCatalog | undefined;
  /** What is known of the sources that fill the frame: what draws the eye there stays in the picture. */
  analyses?: Analyses | undefined;
  /** The group with the fewest shots: more footage there makes outputs differ most. */
  scarceGroup?: string | undefined;
  /** The length of an output, from its spoken texts. `configs` are those of the output's template. */
  lengthOf: (
    needs: readonly (SpeechNeed | null)[],
    configs: BatchConfigs,
    words: number,
  ) => LengthPlan;
  /**
   * The shots of the next draw. Called once per draw, in order from draw 0, because each draw must differ
   * from those before it. A strategy draws again until the judge is content, and yields in between; where it
   * cannot, the plan says what is wrong.
   */
  choose: (output: ToChoose) => Generator<void, ChosenShots>;
  /** Absent where single shots cannot be replaced. */
  swapping?: Swapping;
  /** Why a draw shows what it shows, by passage; the clips are those of its shots, in order. */
  explain?: (output: { index: number; clips: readonly VideoClip[] }) => MatchedPassage[];
};

export type ToChoose = {
  /** What the draw must obey; `words` is the index of all that is assigned in turn. */
  order: DrawOrder;
  length: LengthPlan;
  overlapFrames: number;
  /** Absent where any shots will do. */
  judge?: Judge<ShownPicks> | undefined;
};

/** A shot of an earlier draw, by its index in the clip. */
export type ShotAt = { draw: number; at: number };

/** How single shots of a draw are replaced. */
export type Swapping = {
  /** The shots that may stand there, the best first; also those that the draw shows. */
  ranked: (shot: ShotAt) => readonly Shot[];
  /** The shot that a mark means there; null when the sources do not have it. */
  find: (shot: ShotAt, mark: ShotMark & { frame: number }) => Shot | null;
  /** Lets a draw count that shows what `instead` shows, but for some shots. */
  repeat: (order: DrawOrder, picks: readonly Pick[]) => void;
};

/** A text that is written over the last seconds of a shot. */
export type ShotCaption = { text: string; seconds: number };

/** The shots of an output. `captions` has one, or null, for each. */
export type ChosenShots = ShownPicks & { captions?: readonly (ShotCaption | null)[] };
