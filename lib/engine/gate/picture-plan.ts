/** The planned pictures of a clip, as data for the gate. */
export type PicturePlan = {
  frame: { width: number; height: number };
  frames: number;
  /** Frames a second. */
  rate: number;
  /** Consecutive runs that fill all frames. */
  runs: readonly PictureRun[];
  overlays: readonly Overlay[];
  texts: readonly TextProof[];
};

/**
 * A run of frames that are made alike. `plain`: an unchanged shot. `effect`: a shot with an effect,
 * which may change it strongly. `transition`: one shot changes into another.
 */
export type PictureRun = {
  kind: "plain" | "effect" | "transition";
  /** Effects and a transition that lie over one another: each may go dark in its turn. One when absent. */
  makings?: number;
  from: number;
  frames: number;
  /** Length of the whole transition, of which the run may be a part. */
  ofFrames?: number;
  sources: readonly SourceRun[];
};

/** Frames of a prepared shot: output frame n shows `first + n * step`, rounded down. */
export type SourceRun = {
  /** The looks of the whole shot, taken when it was prepared. */
  looks: Buffer;
  /** Length of the shot in frames; 1 for a still. */
  length: number;
  first: number;
  step: number;
};

/** Something that is drawn over the frames from `from` up to, but not including, `to`, within its box. */
export type Overlay = Box & { from: number; to: number };
export type Box = { x: number; y: number; width: number; height: number };

/** How a text of the plan must appear in the picture. */
export type TextProof = {
  /** The text, shortened. */
  text: string;
  /** Whether the text has something to show: letters, and a colour that is not transparent. */
  visible: boolean;
  /** Share of the text's ink that lies inside the frame; 0 when nothing was drawn. */
  inside: number;
  /** The frames that show it, and those at which it is at rest: from, up to but not including. */
  shown: { from: number; to: number };
  rest: { from: number; to: number };
  /** A frame at which the text is at rest; null when there is none. */
  atFrame: number | null;
  /** Points of a look that the text covers completely at that frame, and their luma. */
  points: readonly { index: number; luma: number }[];
};

/** The frame of the shot that is on screen `offset` frames after the start of a run. */
export function shownFrame(source: SourceRun, offset: number): number {
  if (source.length === 1) return 0;
  const shown = Math.floor(source.first + offset * source.step + 1e-3);
  return Math.max(0, Math.min(source.length - 1, shown));
}
