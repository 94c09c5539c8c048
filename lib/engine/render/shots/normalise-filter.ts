import type { Focus } from "@/lib/ims/schema/timeline";
import type { Bars, MediaFacts } from "@/lib/engine/plan/facts";
import { type TableOf, toScreen } from "@/lib/engine/probe/colour/to-screen";
import { deinterlace } from "@/lib/engine/probe/facts/interlacing";
import { uprightFilters } from "@/lib/engine/probe/source/source-input";
import { cropFilter } from "./crop-filter";
import type { Background } from "./cut";
import { cover, fitPicture, type Placement, type Size } from "../graph/fit-picture";
import { heldFilters } from "./move-still";
import { even } from "@/lib/lettering/even";

export type NormaliseOptions = {
  facts: MediaFacts;
  frame: Size;
  background: Background;
  placement?: Placement | undefined;
  /** Facts of the background picture; null when `background` is not a picture. */
  backdrop: MediaFacts | null;
  /** Labels of the graph: the source, the background picture, the result. */
  from: string;
  behind: string;
  to: string;
  /** Filters that make the wanted moment time 0; earlier frames only decide what is shown at it. */
  cut: readonly string[];
  /** The source is an animated still. */
  moves: boolean;
  /** What is cut off at the sides; `facts` have the size of what is left. */
  bars: Bars | undefined;
  /** What stays in the picture when it is cut to the frame, and the moment of the shot that is shown first. */
  focus: { points: Focus; fromSeconds: number } | undefined;
  /** The filters that move a plain still. */
  move: readonly string[] | undefined;
  framesPerSecond: number;
  tableOf: TableOf;
};

/** Side of the blurred copy, as a share of the frame: the blur hides the low resolution. */
const blurScale = 1 / 8;
/** Brightness of the blurred background: dimmed, so that the picture in front stands out. */
const blurDim = 0.78;

const adaptOf = ({ kind }: Background) =>
  kind === "cover" ? "Cover" : kind === "fill" ? "Fill" : "Contain";

/**
 * The filters that turn any source into frames of the output: upright, with square pixels, fitted and
 * centred or positioned over its background, at the rate of the shot, 8 bit yuv420p, bt709 limited range.
 */
export function normaliseFilter(options: NormaliseOptions): string {
  const { facts, frame, background, from, to, tableOf, framesPerSecond } = options;
  const { box, scaled, crops } = fitPicture(facts, frame, adaptOf(background), options.placement);
  const fills = box.width === frame.width && box.height === frame.height && !box.x && !box.y;
  const isStill = facts.kind === "image";
  const timed = !isStill || options.moves;
  const paced = [...deinterlace(facts), ...pacedTo(framesPerSecond)];
  const rate = timed ? (isStill ? [...paced, ...options.cut] : [...options.cut, ...paced]) : [];
  const head = [...rate, ...uprightFilters(facts), ...cutOff(options.bars)];
  const crop = crops ? `,${cropFilter(box, options.focus)}` : "";
  const fitted = `${toScreen(facts, scaled, "bicubic", "clip", tableOf)}${crop},setsar=1`;
  if (fills && !isStill) return `[${from}]${[...head, fitted, "format=yuv420p"].join(",")}[${to}]`;
  // A still may be transparent, so it is laid over its background even when it fills the frame.
  const front = [
    `${fitted},format=${isStill ? "yuva420p" : "yuv420p"}`,
    ...(options.move ?? []),
  ].join(",");
  /** Under a moving picture stands as much of its background as it moves. */
  const standing = options.move ? `,${heldFilters(framesPerSecond)}` : "";
  const lay = `overlay=${box.x}:${box.y}:format=yuv420:shortest=1,format=yuv420p[${to}]`;
  const chain = (filters: string[]) => (filters.length === 0 ? "null" : filters.join(","));
  const overPlain = (color: string) =>
    `${plainFilter(color, frame, framesPerSecond)}[${to}b];` +
    `[${from}]${chain(head)},${front}[${to}f];[${to}b][${to}f]${lay}`;
  switch (background.kind) {
    // Only stills reach this case: their transparent parts become black.
    case "cover":
    case "fill":
      return overPlain("#000000");
    case "black":
      // A positioned picture may extend beyond the frame, which `pad` does not support.
      if (!isStill && !options.placement) {
        const pad = `pad=${frame.width}:${frame.height}:${box.x}:${box.y}:color=black`;
        return `[${from}]${[...head, front, pad].join(",")}[${to}]`;
      }
      return overPlain("#000000");
    case "color":
      return overPlain(background.color);
    case "blur":
      return (
        `[${from}]${chain(head)},split[${to}x][${to}y];` +
        `[${to}x]${blurred(options, background.radius)}${standing}[${to}b];` +
        `[${to}y]${front}[${to}f];[${to}b][${to}f]${lay}`
      );
    case "image": {
      const behind = options.backdrop === null ? "null" : backdropFilter(options.backdrop, options);
      return (
        `[${options.behind}]${behind}[${to}b];` +
        `[${from}]${chain(head)},${front}[${to}f];[${to}b][${to}f]${lay}`
      );
    }
  }
}

/**
 * Each frame of the output shows the latest frame of the source that has begun, or begins within a quarter of a
 * frame. `fps` alone takes the nearest one: of every second frame of 60 a second, both neighbours at 30 are as
 * near, and rounding would choose now this and now that one.
 */
function pacedTo(framesPerSecond: number): string[] {
  const quarter = (0.25 / framesPerSecond).toFixed(6);
  return ["settb=1/1000000", `setpts=PTS+${quarter}/TB`, `fps=${framesPerSecond}:start_time=0`];
}

function cutOff(bars: Bars | undefined): string[] {
  if (!bars) return [];
  const { left, right, top, bottom } = bars;
  const even = (length: string) => `max(2,floor(${length}/2)*2)`;
  const size = `${even(`iw*${1 - left - right}`)}':h='${even(`ih*${1 - top - bottom}`)}`;
  return [`crop=w='${size}':x='iw*${left}':y='ih*${top}'`];
}

function blurred({ facts, frame, tableOf }: NormaliseOptions, radius: number): string {
  const small = { width: even(frame.width * blurScale), height: even(frame.height * blurScale) };
  const sigma = Math.max(0.8, Math.min(1, radius) * small.width * 0.5);
  return [
    toScreen(facts, cover(facts, small), "area", "clip", tableOf),
    `setsar=1,crop=${small.width}:${small.height},format=yuv420p`,
    `gblur=sigma=${sigma.toFixed(2)}:steps=3`,
    `lutyuv=y=16+(val-16)*${blurDim}`,
    `scale=${frame.width}:${frame.height}:flags=bicubic,setsar=1`,
  ].join(",");
}

/** One held frame of a colour, converted from RGB: the `color` and `pad` filters only know BT.601. */
function plainFilter(color: string, frame: Size, framesPerSecond: number): string {
  return [
    `color=c=${color.replace("#", "0x")}:s=${frame.width}x${frame.height}:r=${framesPerSecond}`,
    "trim=end_frame=1,format=gbrp,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
    `${heldFilters(framesPerSecond)},setsar=1`,
  ].join(",");
}

function backdropFilter(
  facts: MediaFacts,
  { frame, tableOf, framesPerSecond }: NormaliseOptions,
): string {
  return [
    ...uprightFilters(facts),
    toScreen(facts, cover(facts, frame), "bicubic", "clip", tableOf),
    `setsar=1,crop=${frame.width}:${frame.height},format=yuv420p`,
    heldFilters(framesPerSecond),
  ].join(",");
}
