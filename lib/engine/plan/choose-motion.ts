import type { TextStyle } from "@/lib/ims/schema/text-style";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { toSeconds } from "./frames";
import { random } from "./seeded-random";

export type Motion = Pick<TextClip, "AaiMotionInEffect" | "AaiMotionOutEffect">;

const listOf = (ids: string | undefined): string[] =>
  (ids ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");

/** The motions of one kind of text in one output: of a comma list one is drawn (reference, 3.4). */
export function chooseMotion(
  style: TextStyle | undefined,
  seed: string,
  ...labels: ReadonlyArray<string | number>
): Motion {
  const one = (ids: string | undefined, side: string) => {
    const list = listOf(ids);
    return list.length > 0 ? random(seed, "motion", side, ...labels).pick(list) : undefined;
  };
  const entrance = one(style?.AaiMotionInEffect, "in");
  const exit = one(style?.AaiMotionOutEffect, "out");
  return {
    ...(entrance ? { AaiMotionInEffect: entrance } : {}),
    ...(exit ? { AaiMotionOutEffect: exit } : {}),
  };
}

/** 0.4 s in frames; IMS does not publish its own. */
const motionFrames = 10;

/** A motion with its lengths: a text that shows shortly moves for at most a third of its time. */
export function timedMotion(motion: Motion, shownFrames: number): Partial<TextClip> {
  const frames = Math.min(motionFrames, Math.floor(shownFrames / 3));
  if (frames < 2) return {};
  return {
    ...motion,
    ...(motion.AaiMotionInEffect ? { AaiMotionIn: toSeconds(frames) } : {}),
    ...(motion.AaiMotionOutEffect ? { AaiMotionOut: toSeconds(frames) } : {}),
  };
}
