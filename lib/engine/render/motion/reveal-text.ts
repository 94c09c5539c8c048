import type { DrawnMotion } from "@/lib/engine/plan/looks/drawn-motions";
import { chanceOf } from "./text-poses";

/** A rectangle in the pixels of a text's strip. */
export type Area = { x: number; y: number; width: number; height: number };

/** A visible part of a strip: the argument of `\clip` in ASS, and the opacity. */
export type Part = { clip: string; opacity: number };

type Uncover = (progress: number, area: Area, leaves: boolean) => Part[];

const rectangle = (left: number, top: number, right: number, bottom: number): string =>
  [left, top, right, bottom].map((side) => Math.round(side)).join(",");

/** A band across the area; `from` and `to` are shares of the area's length. */
function band(area: Area, axis: "x" | "y", from: number, to: number): string {
  const { x, y, width, height } = area;
  return axis === "x"
    ? rectangle(x + width * from, y, x + width * to, y + height)
    : rectangle(x, y + height * from, x + width, y + height * to);
}

/**
 * An edge that runs over the text; `ahead` runs towards larger x or y. When the text leaves, the edge
 * runs in the same direction and hides the text.
 */
const wipe =
  (axis: "x" | "y", ahead: boolean): Uncover =>
  (progress, area, leaves) => {
    const fromStart = ahead !== leaves;
    const clip = fromStart ? band(area, axis, 0, progress) : band(area, axis, 1 - progress, 1);
    return [{ clip, opacity: 1 }];
  };

/** Number of bands that imitate a soft edge, each fainter than the last: ASS has no soft clip. */
const featherBands = 10;
const featherShare = 0.35;

const feathered =
  (ahead: boolean): Uncover =>
  (progress, area, leaves) => {
    const edge = progress * (1 + featherShare);
    const fromStart = ahead !== leaves;
    const step = featherShare / featherBands;
    const parts = [{ from: 0, to: edge - featherShare, opacity: 1 }];
    for (let index = 0; index < featherBands; index += 1) {
      const from = edge - featherShare + index * step;
      parts.push({ from, to: from + step, opacity: 1 - (index + 0.5) / featherBands });
    }
    return parts
      .map(({ from, to, opacity }) => ({
        from: Math.max(0, from),
        to: Math.min(1, to),
        opacity,
      }))
      .filter(({ from, to }) => to > from)
      .map(({ from, to, opacity }) => ({
        clip: fromStart ? band(area, "x", from, to) : band(area, "x", 1 - to, 1 - from),
        opacity,
      }));
  };

/** Small squares that appear in random order. */
const dissolve: Uncover = (progress, area) => {
  const side = Math.max(3, Math.sqrt((area.width * area.height) / 1200));
  const columns = Math.ceil(area.width / side);
  const rows = Math.ceil(area.height / side);
  const squares: string[] = [];
  for (let cell = 0; cell < columns * rows; cell += 1) {
    if (chanceOf(cell, 7) >= progress) continue;
    const left = Math.round(area.x + (cell % columns) * side);
    const top = Math.round(area.y + Math.floor(cell / columns) * side);
    const right = Math.round(area.x + ((cell % columns) + 1) * side);
    const bottom = Math.round(area.y + (Math.floor(cell / columns) + 1) * side);
    squares.push(`m ${left} ${top} l ${right} ${top} ${right} ${bottom} ${left} ${bottom}`);
  }
  return [{ clip: squares.join(" ") || "0,0,0,0", opacity: 1 }];
};

/** The text is revealed by the hand of a clock that starts at the top. */
const clock: Uncover = (progress, area) => {
  const x = area.x + area.width / 2;
  const y = area.y + area.height / 2;
  const radius = Math.hypot(area.width, area.height) / 2 + 2;
  const steps = Math.max(2, Math.ceil(progress * 48));
  const rim = Array.from({ length: steps + 1 }, (_, step) => {
    const angle = (step / steps) * progress * 2 * Math.PI;
    return `${Math.round(x + radius * Math.sin(angle))} ${Math.round(y - radius * Math.cos(angle))}`;
  });
  return [{ clip: `m ${Math.round(x)} ${Math.round(y)} l ${rim.join(" ")}`, opacity: 1 }];
};

const curtain: Uncover = (progress, area) => [
  { clip: band(area, "x", 0.5 - progress / 2, 0.5 + progress / 2), opacity: 1 },
];

/** The text rises from behind its own lower edge. */
const horizon: Uncover = (_, area) => [{ clip: band(area, "y", 0, 1), opacity: 1 }];

const uncovers: Partial<Record<DrawnMotion, Uncover>> = {
  open: curtain,
  dissovle: dissolve,
  angular: clock,
  scroll_right: feathered(true),
  scroll_left: feathered(false),
  wipe_right: wipe("x", true),
  wipe_left: wipe("x", false),
  wipe_down: wipe("y", true),
  wipe_up: wipe("y", false),
  sunrise: horizon,
  sunset: horizon,
};

/**
 * The visible parts of a text at `progress` of its motion; null when the whole text is visible.
 * `leaves` is true for an exit, whose progress falls from 1 to 0.
 */
export function revealText(
  kind: DrawnMotion,
  progress: number,
  area: Area,
  leaves: boolean,
): Part[] | null {
  return uncovers[kind]?.(progress, area, leaves) ?? null;
}
