/**
 * Frames of a video at its own rate. The planner counts 25ths of a second (`frames.ts`), whatever the rate: a
 * moment of the plan is shown by the frame of the video that begins nearest to it.
 */

/** The frame that begins nearest to a moment of the plan. A moment in 25ths never lies halfway between two. */
export function frameAt(seconds: number, rate: number): number {
  return Math.round(seconds * rate);
}

/** The frame that is seen at a moment: the latest one that has begun, from 0. */
export function frameBegun(seconds: number, rate: number): number {
  return Math.max(0, Math.floor(seconds * rate + 1e-6));
}

/** Tells of what a timeline holds whether frame `at` shows it. */
export const showsAt =
  (at: number, rate: number) =>
  ({ TimelineIn, TimelineOut }: { TimelineIn: number; TimelineOut: number }): boolean =>
    frameAt(TimelineIn, rate) <= at && at < frameAt(TimelineOut, rate);
