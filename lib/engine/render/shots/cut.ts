import type { DrawnTransition } from "@/lib/engine/plan/looks/drawn-transitions";
import type { DrawnVfx } from "@/lib/engine/plan/looks/drawn-vfx";
import type { Bars } from "@/lib/engine/plan/facts";
import type { Focus, StillMove, VideoClip } from "@/lib/ims/schema/timeline";
import type { Placement } from "../graph/fit-picture";

/** A stretch of a source that is prepared once and used by every clip that shows some of it. */
export type Shot = {
  mediaId: string;
  /** `Moving`: an animated still, read as a film that begins with its clip. `Panned`: a plain still over which `move` goes. */
  kind: VideoClip["Type"] | "Moving" | "Panned";
  /** Start of the shot in the source. */
  fromSeconds: number;
  /** Length in frames of its own; 1 for a plain still. */
  frames: number;
  /**
   * Frames a second: those of the output, or those of the source where the shot is played at another
   * speed. A frame of the output is then chosen among all frames that the source has.
   */
  framesPerSecond: number;
  background: Background;
  /** What is cut off at its sides before it is fitted. */
  bars?: Bars | undefined;
  /** What stays in the picture when it is cut to the frame; the middle when absent. */
  focus?: Focus | undefined;
  /** How a still moves from its first frame on. */
  move?: StillMove | undefined;
  /** Its box, when it does not fill the frame. */
  placement?: Placement | undefined;
  /** The filters of IMS it is seen through, one after the other. */
  filters: readonly string[];
};

export type Background =
  | { kind: "black" }
  | { kind: "color"; color: string }
  | { kind: "blur"; radius: number }
  | { kind: "image"; mediaId: string }
  /** No background shows: the picture is cropped to the frame (`cover`) or stretched to it (`fill`). */
  | { kind: "cover" }
  | { kind: "fill" };

/** A run of output frames taken from one shot. */
export type Segment = {
  shot: Shot;
  /** Frame of the shot (may lie between two) that the first output frame shows. */
  fromFrame: number;
  /** Frames of the shot from one frame of the output to the next. */
  step: number;
  frames: number;
  vfx: SegmentVfx | null;
};

/** An effect, and the frame of its clip at which the segment begins: the effect continues from there. */
export type SegmentVfx = { id: DrawnVfx; atFrame: number; clipFrames: number };

/** One step of the picture track: a segment that plays, or a transition between two segments. */
export type Cut = PlayCut | TransitionCut;
type PlayCut = { kind: "play"; segment: Segment; over?: Over };
export type TransitionCut = {
  kind: "transition";
  name: DrawnTransition;
  from: Segment;
  to: Segment;
  /** The frames of the whole transition that are shown; all when it is absent. */
  part?: { from: number; frames: number };
  over?: Over;
};
/** Effects over what is cut here, the lowest first. */
type Over = readonly SegmentVfx[];
