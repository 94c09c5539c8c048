import type { MontageShot } from "@/lib/ims/schema/likeness/montage";
import { framesPerSecond } from "../arithmetic/frames";

/** Whether a shot of a video shows some of a stretch of a source, in frames. */
export const showsSome = (
  { source, still, fromSeconds, toSeconds }: MontageShot,
  mediaId: string,
  { from, to }: { from: number; to: number },
): boolean =>
  source === mediaId &&
  (still || (fromSeconds * framesPerSecond < to && toSeconds * framesPerSecond > from));
