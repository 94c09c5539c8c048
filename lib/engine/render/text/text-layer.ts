import "server-only";
import { open } from "node:fs/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Box, Size } from "../graph/fit-picture";
import { evenPosition } from "@/lib/lettering/even";
import { slideBox } from "../motion/move-strip";
import { movingFrames, stripFrame } from "../motion/strip-frames";
import { blankYuva, blendYuva, type YuvaPicture } from "./blend-yuva";
import type { TextStrip } from "./text-strips";
import { yuvaBytes } from "./yuva-picture";

/**
 * Up to this number, each text is a separate input. Every input costs a thread, an open file and a filter,
 * and hundreds of inputs do not fit into one process.
 */
const mostInputs = 100;
/** Most texts under the captions that stay by themselves. */
const mostUnder = 20;

/** The texts of a clip from one of them on as one input, with a picture for every frame in which a text changes. */
export type TextLayer = {
  /** How many texts lie under the layer, each as an input of its own. */
  under: number;
  box: Box;
  /** The frame of the clip from which each picture shows. The first is 0. */
  shownFrom: readonly number[];
  /** Raw yuva420p pictures of the box's size, drawn on demand. */
  pictures: () => AsyncGenerator<Buffer>;
};

/**
 * Joins texts that are too many to be overlaid one by one; null when they are few enough. What lies under the first
 * caption stays by itself: a title that stands all the time would make every picture of the layer as large as the
 * frame.
 */
export function joinStrips(
  strips: readonly TextStrip[],
  frame: Size,
  most = mostInputs,
): TextLayer | null {
  if (strips.length <= most) return null;
  const caption = strips.findIndex(({ text }) => text.Reelpress.Role === "Caption");
  const under = caption > 0 && caption <= mostUnder ? caption : 0;
  const joined = strips.slice(under);
  const timed = joined.map((strip): TimedStrip => {
    const { first, end } = strip;
    return { strip, first, count: end - first };
  });
  const box = sharedBox(joined, frame);
  const shownFrom = changesOf(timed);
  return { under, box, shownFrom, pictures: () => drawPictures(timed, shownFrom, box, frame) };
}

type TimedStrip = { strip: TextStrip; first: number; count: number };

/** The box inside the frame that the texts may cover. */
function sharedBox(strips: readonly TextStrip[], frame: Size): Box {
  const boxes = strips.map((strip) =>
    strip.motion ? slideBox(strip, strip.motion, frame) : strip,
  );
  const inside = (value: number, side: number) => Math.min(side, Math.max(0, evenPosition(value)));
  const least = (values: number[], side: number) => inside(Math.min(...values), side - 2);
  const x = least(
    boxes.map((box) => box.x),
    frame.width,
  );
  const y = least(
    boxes.map((box) => box.y),
    frame.height,
  );
  const right = inside(Math.max(...boxes.map((box) => box.x + box.width)), frame.width);
  const bottom = inside(Math.max(...boxes.map((box) => box.y + box.height)), frame.height);
  return { x, y, width: Math.max(2, right - x), height: Math.max(2, bottom - y) };
}

/** Frames in which a text appears, disappears or moves. */
function changesOf(timed: readonly TimedStrip[]): number[] {
  const changes = new Set([0]);
  const add = (frame: number) => void (frame > 0 && changes.add(frame));
  for (const { strip, first, count } of timed) {
    add(first);
    add(first + count);
    if (!strip.motion) continue;
    const { until, from } = movingFrames(strip.motion, count);
    for (let since = 0; since < count; since += 1) {
      if (since <= until || since >= from) add(first + since);
    }
  }
  return [...changes].sort((one, other) => one - other);
}

async function* drawPictures(
  timed: readonly TimedStrip[],
  shownFrom: readonly number[],
  box: Box,
  frame: Size,
): AsyncGenerator<Buffer> {
  let known = new Map<TextStrip, KnownPage>();
  for (const at of shownFrom) {
    const layer = blankYuva(box);
    const shown = new Map<TextStrip, KnownPage>();
    for (const { strip, first, count } of timed) {
      const since = at - first;
      if (since < 0 || since >= count) continue;
      const { page, opacity, x, y } = stripFrame(strip, strip.motion, { count, since }, frame);
      const before = known.get(strip);
      const picture = before?.page === page ? before.picture : await readPage(strip, page);
      shown.set(strip, { page, picture });
      blendYuva(layer, picture, { x: x - box.x, y: y - box.y }, opacity);
    }
    known = shown;
    yield layer.bytes;
    // Drawing a picture takes milliseconds: yield between pictures, so that requests are answered.
    await nextTurn();
  }
}

type KnownPage = { page: number; picture: YuvaPicture };

async function readPage(strip: TextStrip, page: number): Promise<YuvaPicture> {
  const { width, height, path } = strip;
  const bytes = Buffer.alloc(yuvaBytes(width, height));
  const handle = await open(path, "r");
  try {
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, page * bytes.length);
    if (bytesRead < bytes.length) throw new RangeError(`the drawn text ${path} is cut off`);
    return { width, height, bytes };
  } finally {
    await handle.close();
  }
}

/**
 * A `setpts` that gives picture N of the layer its frame. Pictures in consecutive frames share one
 * term, so that moving texts do not make the expression long.
 */
export function layerTimes({ shownFrom }: TextLayer): string {
  const steps: { from: number; later: number }[] = [];
  for (const [number, frame] of shownFrom.entries()) {
    const later = frame - number;
    if (steps.at(-1)?.later !== later) steps.push({ from: number, later });
  }
  const lookUp = (from: number, to: number): string => {
    if (to - from === 1) return `N+${steps[from]?.later ?? 0}`;
    const middle = (from + to) >> 1;
    return `if(lt(N,${steps[middle]?.from ?? 0}),${lookUp(from, middle)},${lookUp(middle, to)})`;
  };
  return `setpts='${lookUp(0, steps.length)}'`;
}
