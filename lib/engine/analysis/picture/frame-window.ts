import { contrast, distance } from "./frame-distance";
import type { SmallFrame } from "./small-frame";

/** A frame with what is measured of it once. */
export type SeenFrame = SmallFrame & {
  /** Distance to the frame before; 0 for the first. */
  step: number;
  contrast: number;
};

/** The latest frames of a film, by their index from its start. */
export type FrameWindow = {
  push(frame: SmallFrame): SeenFrame;
  /** The frame, if it is still or already there. */
  at(index: number): SeenFrame | undefined;
  /** Number of frames seen so far. */
  count(): number;
};

/** Keeps the last `size` frames, so that memory does not grow with the film. */
export function createFrameWindow(size: number): FrameWindow {
  const ring: SeenFrame[] = [];
  let count = 0;
  return {
    push(frame) {
      const before = count === 0 ? undefined : ring[(count - 1) % size];
      const seen = {
        ...frame,
        step: before ? distance(before, frame) : 0,
        contrast: contrast(frame),
      };
      ring[count % size] = seen;
      count += 1;
      return seen;
    },
    at: (index) =>
      index < 0 || index >= count || index < count - size ? undefined : ring[index % size],
    count: () => count,
  };
}
