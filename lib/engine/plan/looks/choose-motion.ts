import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { isLetterMotion, motionKindOf } from "./drawn-motions";
import { toSeconds } from "../arithmetic/frames";
import { random } from "../arithmetic/seeded-random";

export type Motion = Pick<TextClip, "AaiMotionInEffect" | "AaiMotionOutEffect">;

const listOf = (ids: string | undefined): string[] =>
  (ids ?? "")
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");

/** The motions of one kind of text in one output, drawn from comma-separated lists (reference, 3.4). */
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

/** Lengths of motions in frames: 0.4 s and 0.8 s. IMS does not publish its lengths. */
const motionFrames = { whole: 10, byLetter: 20 };

/** Adds lengths to a motion. Each takes at most a third of the time that the text is shown. */
export function timedMotion(motion: Motion, shownFrames: number): Partial<TextClip> {
  const framesOf = (id: string | undefined) => {
    const kind = motionKindOf(id);
    const frames = kind && isLetterMotion(kind) ? motionFrames.byLetter : motionFrames.whole;
    return Math.min(frames, Math.floor(shownFrames / 3));
  };
  if (Math.floor(shownFrames / 3) < 2) return {};
  const { AaiMotionInEffect, AaiMotionOutEffect } = motion;
  return {
    ...motion,
    ...(AaiMotionInEffect ? { AaiMotionIn: toSeconds(framesOf(AaiMotionInEffect)) } : {}),
    ...(AaiMotionOutEffect ? { AaiMotionOut: toSeconds(framesOf(AaiMotionOutEffect)) } : {}),
  };
}
