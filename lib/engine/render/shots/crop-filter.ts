import type { Focus } from "@/lib/ims/schema/timeline";
import type { Size } from "../graph/fit-picture";

type Point = Focus[number];

/**
 * Cuts a picture to a size around its focus, as near as its edges allow; around the middle without one. A focus
 * that moves is followed by single pixels, for which the colours come at full size: cut at their half size, the picture
 * would go in steps of two.
 * @param focus `fromSeconds`: the moment of the shot that is time 0 of the picture
 */
export function cropFilter(
  { width, height }: Size,
  focus: { points: Focus; fromSeconds: number } | undefined,
): string {
  const [first, last] = focus?.points ?? [];
  if (!focus || !first) return `crop=${width}:${height}`;
  const around = (name: "X" | "Y", whole: string, side: string) =>
    `'clip(${positionOf(first, last, name, focus.fromSeconds)}*${whole}-${side}/2,0,${whole}-${side})'`;
  const crop = `crop=${width}:${height}:${around("X", "iw", "ow")}:${around("Y", "ih", "oh")}`;
  return last ? `format=yuv444p,${crop}:exact=1` : crop;
}

/** The same easing as `focusAt` of the planner. */
function positionOf(
  first: Point,
  last: Point | undefined,
  name: "X" | "Y",
  fromSeconds: number,
): string {
  if (!last || last.At <= first.At) return `${first[name]}`;
  const way = `clip((t+${fromSeconds.toFixed(4)}-${first.At})/${(last.At - first.At).toFixed(4)},0,1)`;
  const eased = `st(0,${way})*0+ld(0)*ld(0)*(3-2*ld(0))`;
  return `(${first[name]}+(${(last[name] - first[name]).toFixed(4)})*(${eased}))`;
}
