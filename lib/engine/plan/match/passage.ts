import type { Shot } from "../shots/shots";
import type { Rating } from "./rate-shots";

/** A stretch of an output that shows what one text says: a sentence, or a shot of a storyboard. */
export type Passage = {
  text: string;
  frames: number;
  /** One for each shot of the pool, in its order. */
  ratings: readonly Rating[];
  /** Shots that a person chose for it, in order; they come first. */
  chosen: readonly Shot[];
};

/** A shot that was taken for a passage. */
export type Taken = {
  shot: Shot;
  /** How much of it is shown at most. */
  frames: number;
  rating: Rating | null;
  /** `hand`: a person chose it. `match`: it has to do with the text. `turn`: nothing better was there. */
  by: "hand" | "match" | "turn";
};

/** A film may be slowed down to this share of its speed before another shot is taken. */
export const enoughShare = 0.85;
/** The longest an image stands: 8 s, in frames. */
const longestImageFrames = 200;

export const sumFrames = (taken: readonly Taken[]): number =>
  taken.reduce((sum, { frames }) => sum + frames, 0);

/** Frames that a passage still lacks, when its shots overlap by `overlapFrames`. */
export function lacking(passage: Passage, taken: readonly Taken[], overlapFrames: number): number {
  const needed = passage.frames + Math.max(0, taken.length) * overlapFrames;
  const have = sumFrames(taken);
  return have >= needed * enoughShare && taken.length > 0 ? 0 : Math.max(1, needed - have);
}

/** Takes a shot for `wanted` frames. An image stands as long as it is wanted, within reason. */
export function take(shot: Shot, wanted: number, rating: Rating | null, by: Taken["by"]): Taken {
  const length = shot.to - shot.from;
  if (shot.media.kind !== "image") return { shot, frames: length, rating, by };
  const frames = Math.max(1, Math.min(wanted, longestImageFrames));
  if (frames <= length) return { shot, frames, rating, by };
  const longer = { ...shot, id: `${shot.media.mediaId}@0-${frames}`, to: frames };
  return { shot: longer, frames, rating, by };
}
