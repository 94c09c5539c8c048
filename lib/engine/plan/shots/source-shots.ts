import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { AnalysedShot, MediaAnalysis } from "../analysis/media-analysis";
import { framesCovering, framesWithin } from "../arithmetic/frames";
import { titleStretches } from "../analysis/title-stretches";
import { cutOut, type FrameRange, isLongEnough, mergeRanges } from "./usable-ranges";

/**
 * A cut is known to the distance of two analysed pictures: 0.08 s, in frames. A stretch ends this much
 * before it, so that not one picture of the next shot is seen.
 */
const cutGuardFrames = 2;
/** A fade is seen before and after its middle: 0.4 s, in frames. */
const fadeGuardFrames = 10;

/** A shot of which more than this share is black or does not move shows nothing. */
const deadShare = 0.9;

/** Whether a request wants shots of equal length, as IMS cuts them, and not the source's own cuts. */
export const isSplitEvenly = (editing: EditingConfig): boolean =>
  editing.ProcessConfig?.Reelpress?.Split === "Even";

const isDead = (shot: AnalysedShot) => shot.blackShare > deadShare || shot.frozenShare > deadShare;

/** The frames of a source's shot that belong to no other shot. */
function framesOf(shot: AnalysedShot, next: AnalysedShot | undefined): FrameRange {
  const leadFrames = shot.cutKind === "fade" ? fadeGuardFrames : 0;
  const tailFrames =
    next === undefined ? 0 : next.cutKind === "fade" ? fadeGuardFrames : cutGuardFrames;
  return {
    from: framesCovering(shot.fromSeconds) + leadFrames,
    to: framesWithin(shot.toSeconds) - tailFrames,
  };
}

/** The stretches in which a title or credits stand on the picture, in frames. */
const titleRanges = ({ texts }: MediaAnalysis): FrameRange[] =>
  mergeRanges(
    titleStretches(texts).map(({ fromSeconds, toSeconds }) => ({
      from: framesWithin(fromSeconds),
      to: framesCovering(toSeconds),
    })),
  );

const overlapOf = (one: FrameRange, other: FrameRange): FrameRange => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});

/**
 * Parts of `ranges` that straddle no cut of the source, and show neither black, nor a frozen picture,
 * nor titles. What is shorter than half a second is left out. Where nothing would be left, less is left
 * out: first only what straddles a cut, then nothing.
 */
export function withinSourceShots(
  ranges: readonly FrameRange[],
  analysis: MediaAnalysis,
): FrameRange[] {
  const titles = titleRanges(analysis);
  const within = analysis.shots.map((shot, index) => ({
    shot,
    frames: framesOf(shot, analysis.shots[index + 1]),
  }));
  const alive = within
    .filter(({ shot }) => !isDead(shot))
    .flatMap(({ frames }) => cutOut(frames, titles));
  for (const stretches of [alive, within.map(({ frames }) => frames)]) {
    const left = ranges
      .flatMap((range) => stretches.map((stretch) => overlapOf(range, stretch)))
      .filter(isLongEnough);
    if (left.length > 0) return left;
  }
  return [...ranges];
}

/** The appeal of a shot of which nothing is known. */
export const unknownAppeal = 0.5;

/** How well a stretch opens a clip: the mean of sharpness and motion, 0 to 1. */
export function appealOf(range: FrameRange, { shots }: MediaAnalysis): number {
  const middle = (range.from + range.to) / 2;
  const shot = shots.find(
    ({ fromSeconds, toSeconds }) =>
      framesCovering(fromSeconds) <= middle && middle < framesWithin(toSeconds),
  );
  return shot ? (shot.sharpness + shot.motion) / 2 : unknownAppeal;
}
