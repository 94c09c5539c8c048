import type { DrawnTransition } from "@/lib/engine/plan/looks/drawn-transitions";
import type { DrawnVfx } from "@/lib/engine/plan/looks/drawn-vfx";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { Place } from "../graph/fit-picture";

/** The part of a source that is prepared once and used by every clip that shows some of it. */
export type Shot = {
  mediaId: string;
  /** A still that moves is read as a film that begins with its clip. */
  kind: VideoClip["Type"] | "Moving";
  /** Where the prepared part begins in the source. */
  fromSeconds: number;
  /** Its length on the frame grid; 1 for a still that stands. */
  frames: number;
  background: Background;
  /** Where it stands when it does not fill the frame. */
  place?: Place | undefined;
  /** The filters of IMS it is seen through, one after the other. */
  filters: readonly string[];
};

export type Background =
  | { kind: "black" }
  | { kind: "color"; color: string }
  | { kind: "blur"; radius: number }
  | { kind: "image"; mediaId: string }
  /** There is none: the picture is cut to the frame, or stretched to it. */
  | { kind: "cover" }
  | { kind: "fill" };

/** A run of output frames taken from one shot. */
export type Piece = {
  shot: Shot;
  /** Frame of the shot (may lie between two) that the first output frame shows. */
  fromFrame: number;
  speed: number;
  frames: number;
  vfx: PieceVfx | null;
};

/** An effect, and where in its clip the piece begins: it goes on from there. */
export type PieceVfx = { id: DrawnVfx; atFrame: number; clipFrames: number };

/** The picture track, cut where something changes: pieces are shown one after the other. */
export type Cut = PlayCut | TransitionCut;
type PlayCut = { kind: "play"; piece: Piece; over?: Over };
export type TransitionCut = {
  kind: "transition";
  name: DrawnTransition;
  from: Piece;
  to: Piece;
  /** The frames of the whole transition that are shown; all when it is absent. */
  part?: { from: number; frames: number };
  over?: Over;
};
/** Effects over what is cut here, the lowest first. */
type Over = readonly PieceVfx[];
