import type { Box, Size } from "../graph/fit-picture";
import { directionOf, type StripTime } from "./move-strip";
import { drawnFrames, type StripMotion } from "./text-pages";

/** How a strip is drawn in one frame: which picture, how opaque, and where. */
export type StripFrame = { page: number; opacity: number; x: number; y: number };

/** Frames in which a strip is not at rest, counted from its first frame. */
export function movingFrames(
  { entrance, exit }: StripMotion,
  count: number,
): { until: number; from: number } {
  return { until: entrance?.frames ?? 0, from: count - (exit?.frames ?? 0) };
}

/**
 * The result of `stripFilters`, `fade` and `slidePosition` for one frame of a strip, in numbers.
 * `since` counts frames from the strip's first frame.
 */
export function stripFrame(
  strip: Box,
  motion: StripMotion | null,
  { count, since }: Pick<StripTime, "count"> & { since: number },
  frame: Size,
): StripFrame {
  if (!motion) return { page: 0, opacity: 1, x: strip.x, y: strip.y };
  return {
    page: pageAt(motion, count, since),
    opacity: opacityAt(motion, count, since),
    x: evenBelow(positionAt("x", strip, motion, { count, since }, frame)),
    y: evenBelow(positionAt("y", strip, motion, { count, since }, frame)),
  };
}

function pageAt(motion: StripMotion, count: number, since: number): number {
  const { before, after } = drawnFrames(motion);
  if (before + after === 0) return 0;
  const held = Math.max(0, count - before - after - 2);
  if (since <= before + 1) return since;
  return since <= before + 1 + held ? before + 1 : since - held;
}

function opacityAt({ entrance, exit }: StripMotion, count: number, since: number): number {
  const come = entrance?.kind === "fade" ? since / entrance.frames : 1;
  const gone = exit?.kind === "fade" ? (since - (count - exit.frames)) / exit.frames : 0;
  return Math.min(1, Math.max(0, come)) * (1 - Math.min(1, Math.max(0, gone)));
}

function positionAt(
  axis: "x" | "y",
  strip: Box,
  { entrance, exit }: StripMotion,
  { count, since }: { count: number; since: number },
  frame: Size,
): number {
  const rest = strip[axis];
  const [side, own] = axis === "x" ? [frame.width, strip.width] : [frame.height, strip.height];
  const way = (direction: number) => (direction > 0 ? side - rest : -(rest + own));
  const share = (value: number) => Math.min(1, Math.max(0, value));
  const inward = directionOf(entrance?.kind)[axis];
  const outward = directionOf(exit?.kind)[axis];
  let at = rest;
  if (entrance && inward !== 0) at += way(-inward) * (1 - share(since / entrance.frames)) ** 3;
  if (exit && outward !== 0) {
    at += way(outward) * share((since - (count - exit.frames)) / exit.frames) ** 3;
  }
  return at;
}

/** Rounds like `overlay`, which truncates a position and lays 4:2:0 pictures on even positions. */
const evenBelow = (value: number): number => Math.floor(Math.trunc(value) / 2) * 2;
