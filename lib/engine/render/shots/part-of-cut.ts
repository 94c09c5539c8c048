import type { Cut, Segment, SegmentVfx } from "./cut";

/** How many frames a cut fills. */
export function framesOf(cut: Cut): number {
  return cut.kind === "play" ? cut.segment.frames : (cut.part?.frames ?? cut.from.frames);
}

/** Some frames of a cut, which look as they do in the whole. */
export function partOf(cut: Cut, from: number, frames: number): Cut {
  if (from === 0 && frames === framesOf(cut)) return cut;
  const over = cut.over && { over: cut.over.map((vfx) => later(vfx, from)) };
  if (cut.kind === "play")
    return { ...cut, segment: partOfSegment(cut.segment, from, frames), ...over };
  // A transition is drawn whole: what one of its frames shows depends on how long it is.
  return { ...cut, part: { from: (cut.part?.from ?? 0) + from, frames }, ...over };
}

/** Some frames of a segment. */
export function partOfSegment(segment: Segment, from: number, frames: number): Segment {
  const fromFrame = segment.shot.kind === "Image" ? 0 : segment.fromFrame + from * segment.step;
  return { ...segment, fromFrame, frames, vfx: segment.vfx && later(segment.vfx, from) };
}

const later = (vfx: SegmentVfx, frames: number): SegmentVfx => ({
  ...vfx,
  atFrame: vfx.atFrame + frames,
});
