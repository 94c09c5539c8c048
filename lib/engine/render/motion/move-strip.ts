import {
  isPictureMotion,
  type MotionKind,
  motionKindOf,
  type PictureMotion,
} from "@/lib/engine/plan/looks/drawn-motions";
import { seconds } from "@/lib/engine/probe/source/source-input";
import type { TextClip } from "@/lib/ims/schema/timeline";
import { frameAt } from "@/lib/engine/plan/arithmetic/frame-rate";
import type { Box } from "../graph/fit-picture";
import { drawnFrames, type StripMotion } from "./text-pages";

/** The motion of a text at `rate` frames a second; null for a text without motion. */
export function motionOf(clip: TextClip, rate: number): StripMotion | null {
  const side = (id: string | undefined, lengthSeconds: number | undefined) => {
    const kind = motionKindOf(id);
    const frames = frameAt(lengthSeconds ?? 0, rate);
    return kind && frames > 0 ? { kind, frames } : null;
  };
  const entrance = side(clip.AaiMotionInEffect, clip.AaiMotionIn);
  const exit = side(clip.AaiMotionOutEffect, clip.AaiMotionOut);
  return entrance || exit ? { entrance, exit } : null;
}

/** First frame and number of frames of a text. The first frame may lie before the start of the picture. */
export type StripTime = { first: number; count: number };

/**
 * Filters that turn the pictures of a strip into frames with the timestamps of the overlay. The
 * picture of the text at rest is held between the pictures of its motions.
 */
export function stripFilters(motion: StripMotion, { first, count }: StripTime): string[] {
  const { entrance, exit } = motion;
  const { before, after } = drawnFrames(motion);
  const hidden = Math.max(0, -first);
  const isDrawn = before + after > 0;
  const held = count - before - after - (isDrawn ? 2 : 1);
  return [
    `loop=loop=${Math.max(0, held)}:size=1:start=${isDrawn ? before + 1 : 0}`,
    "setpts=N",
    entrance?.kind === "fade" ? `fade=t=in:alpha=1:start_frame=0:nb_frames=${entrance.frames}` : "",
    exit?.kind === "fade"
      ? `fade=t=out:alpha=1:start_frame=${count - exit.frames}:nb_frames=${exit.frames}`
      : "",
    `trim=start_frame=${hidden}:end_frame=${count}`,
    `setpts=N+${Math.max(0, first)}`,
  ];
}

const directions: Record<PictureMotion, { x: -1 | 0 | 1; y: -1 | 0 | 1 }> = {
  fade: { x: 0, y: 0 },
  slide_left: { x: -1, y: 0 },
  slide_right: { x: 1, y: 0 },
  slide_up: { x: 0, y: -1 },
  slide_down: { x: 0, y: 1 },
};

export const directionOf = (kind: MotionKind | undefined) =>
  directions[kind && isPictureMotion(kind) ? kind : "fade"];

/**
 * The position of a strip over time, as expressions of `overlay`: the strip enters from outside of the
 * frame, slows down as it arrives, and leaves on the far side.
 */
export function slidePosition(
  at: { x: number; y: number },
  motion: StripMotion,
  { first, count }: StripTime,
  rate: number,
): { x: string; y: string } {
  const start = seconds(first / rate);
  const rest = (frames: number) => `pow(1-clip((t-(${start}))*${rate}/${frames},0,1),3)`;
  const gone = (frames: number) =>
    `pow(clip(((t-(${start}))*${rate}-${count - frames})/${frames},0,1),3)`;
  const axis = (name: "x" | "y") => {
    const position = at[name];
    const [side, own] = name === "x" ? ["main_w", "overlay_w"] : ["main_h", "overlay_h"];
    /** Distance to the outside of the frame, towards larger (1) or smaller (-1) values. */
    const way = (direction: number) =>
      direction > 0 ? `(${side}-${position})` : `(-1)*(${position}+${own})`;
    const parts = [String(position)];
    const { entrance, exit } = motion;
    const inward = directionOf(entrance?.kind)[name];
    if (entrance && inward !== 0) parts.push(`${way(-inward)}*${rest(entrance.frames)}`);
    const outward = directionOf(exit?.kind)[name];
    if (exit && outward !== 0) parts.push(`${way(outward)}*${gone(exit.frames)}`);
    return parts.join("+");
  };
  return { x: axis("x"), y: axis("y") };
}

/** Whether a strip needs its own frames. A text at rest, or a text that only slides, is one picture. */
export const hasFrames = ({ entrance, exit }: StripMotion): boolean =>
  [entrance, exit].some((side) => side && (side.kind === "fade" || !isPictureMotion(side.kind)));

/** The box that a strip may touch on its way from outside of the frame to its position and out again. */
export function slideBox(
  strip: Box,
  { entrance, exit }: StripMotion,
  frame: { width: number; height: number },
): Box {
  const ways = [directionOf(entrance?.kind), directionOf(exit?.kind)];
  const across = ways.some(({ x }) => x !== 0);
  const along = ways.some(({ y }) => y !== 0);
  const { x, y, width, height } = strip;
  return {
    ...(across ? { x: -width, width: frame.width + 2 * width } : { x, width }),
    ...(along ? { y: -height, height: frame.height + 2 * height } : { y, height }),
  };
}
