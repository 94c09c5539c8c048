import type { MediaAnalysis } from "../analysis/media-analysis";
import type { MediaFacts } from "../facts";
import type { FrameRange } from "../shots/usable-ranges";
import { framesWithin } from "../arithmetic/frames";

/** A video to choose from, with what is known about it. */
export type MashupSource = {
  media: MediaFacts;
  analysis: MediaAnalysis;
  /** The frames that the request allows; all when null. */
  allowed?: readonly FrameRange[] | null;
};

/** A stretch of one source, in frames of 25 a second; `to` is exclusive. */
export type Stretch = { source: number; from: number; to: number };

export const stretchFrames = ({ from, to }: Stretch): number => to - from;

/** The whole frames of a source. */
export function sourceFrames({ media }: MashupSource): number {
  return Math.max(1, framesWithin(media.durationSeconds));
}
