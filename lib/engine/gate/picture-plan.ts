/** What the pictures of a clip must be, as the gate needs to know it: data, made from the plan. */
export type PicturePlan = {
  frame: { width: number; height: number };
  frames: number;
  /** One after the other, filling all frames. */
  runs: readonly PictureRun[];
  overlays: readonly Overlay[];
  texts: readonly TextProof[];
};

/**
 * A run of frames of one making. `plain`: a shot as it is. `effect`: a shot through an effect, which
 * may do much to it. `transition`: two shots that change over.
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

/** Frames of a prepared shot: output frame n shows `first + n * speed`, rounded down. */
export type SourceRun = {
  /** The looks of the whole shot, taken when it was prepared. */
  looks: Buffer;
  /** Length of the shot in frames; 1 for a still. */
  length: number;
  first: number;
  speed: number;
};

/** Something that is laid over the frames `from` to (not with) `to`, somewhere within its box. */
export type Overlay = Box & { from: number; to: number };
export type Box = { x: number; y: number; width: number; height: number };

/** How a text of the plan shows itself in the picture. */
export type TextProof = {
  /** What is written, short. */
  text: string;
  /** A text that has something to show: letters, and a colour that is not transparent. */
  visible: boolean;
  /** Share of the text's ink that lies inside the frame; 0 when nothing was drawn. */
  inside: number;
  /** A frame at which the text stands still; null when there is none. */
  atFrame: number | null;
  /** Points of a look that the text covers wholly there, and their luma. */
  points: readonly { index: number; luma: number }[];
};

/** The frame of the shot that is on screen, `offset` frames into a run. */
export function shownFrame(source: SourceRun, offset: number): number {
  if (source.length === 1) return 0;
  const shown = Math.floor(source.first + offset * source.speed + 1e-3);
  return Math.max(0, Math.min(source.length - 1, shown));
}
