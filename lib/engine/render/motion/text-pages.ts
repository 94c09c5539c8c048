import {
  type DrawnMotion,
  isPictureMotion,
  type MotionKind,
} from "@/lib/engine/plan/looks/drawn-motions";
import { motionPoses } from "./text-poses";

/** Entrance and exit of a text, with their lengths in frames. */
export type StripMotion = {
  entrance: { kind: MotionKind; frames: number } | null;
  exit: { kind: MotionKind; frames: number } | null;
};

/** A moment of a drawn motion: `progress` 0 is before the motion, 1 is the text at rest. */
export type Moment = { kind: DrawnMotion; progress: number; step: number; leaves: boolean };

/** Number of frames that are drawn one by one, before and after the frame of the text at rest. */
export type DrawnFrames = { before: number; after: number };

type Side = StripMotion["entrance"];

const drawnKind = (side: Side): DrawnMotion | null =>
  side && !isPictureMotion(side.kind) ? side.kind : null;

export function drawnFrames(motion: StripMotion | null): DrawnFrames {
  const frames = (side: Side) => (side && drawnKind(side) ? side.frames : 0);
  return { before: frames(motion?.entrance ?? null), after: frames(motion?.exit ?? null) };
}

/**
 * The pictures of a text in the order they are shown; null is the text at rest. Between drawn frames
 * the text at rest appears twice: `loop=start=n` of ffmpeg 5.1 starts one frame early, so that it may
 * loop either of the two.
 */
export function textPages(motion: StripMotion | null): (Moment | null)[] {
  const moments = (side: Side, leaves: boolean): Moment[] => {
    const kind = drawnKind(side);
    if (!side || !kind) return [];
    return Array.from({ length: side.frames }, (_, step) => {
      // Progress 0 and 1 are skipped: the first frame would be empty, the last one the text at rest.
      const share = (step + 1) / (side.frames + 1);
      return { kind, step, leaves, progress: leaves ? 1 - share : share };
    });
  };
  const before = moments(motion?.entrance ?? null, false);
  const after = moments(motion?.exit ?? null, true);
  if (before.length + after.length === 0) return [null];
  return [...before, null, null, ...after];
}

/** Room in pixels that a motion needs on each side of a text of this size. */
export function motionRoom(
  motion: StripMotion | null,
  text: { width: number; height: number; fontSize: number },
): { x: number; y: number } {
  const kinds = [drawnKind(motion?.entrance ?? null), drawnKind(motion?.exit ?? null)];
  const rooms = kinds.flatMap((kind) => (kind ? [motionPoses[kind].room] : []));
  const most = (size: number) =>
    Math.max(0, ...rooms.map(({ em, share }) => em * text.fontSize + share * size));
  return { x: most(text.width), y: most(text.height) };
}
