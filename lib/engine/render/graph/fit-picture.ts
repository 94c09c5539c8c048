import type { VideoClip } from "@/lib/ims/schema/timeline";
import { toPixels } from "@/lib/lettering/to-pixels";
import { even, evenPosition } from "@/lib/lettering/even";

export type Size = { width: number; height: number };
/** A picture's box on its background, as the timeline has it, and how the picture is fitted to it. */
export type Placement = Pick<VideoClip, "X" | "Y" | "Width" | "Height" | "AdaptMode">;
export type Box = Size & { x: number; y: number };

/** Two shapes that differ by less than this share of a side count as equal, so that no border shows. */
const sameShape = 0.012;

/** The largest box of the picture's shape inside the frame, centred, on even pixels. */
export function contain(picture: Size, frame: Size): Box {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  const width = snap(picture.width * scale, frame.width);
  const height = snap(picture.height * scale, frame.height);
  return {
    width,
    height,
    x: evenPosition((frame.width - width) / 2),
    y: evenPosition((frame.height - height) / 2),
  };
}

/** The smallest size of the picture's shape that covers the frame. */
export function cover(picture: Size, frame: Size): Size {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  return {
    width: Math.max(frame.width, even(picture.width * scale)),
    height: Math.max(frame.height, even(picture.height * scale)),
  };
}

function snap(length: number, side: number): number {
  return length > side * (1 - sameShape) ? side : even(length);
}

/**
 * The picture's box in the frame, the size it is scaled to, and whether the rest is cut off.
 * `X`, `Y` name the top left corner of the box. When both sides are given, the picture is fitted to
 * the box. When one is given, the other follows. When none is given, the picture is as large as fits
 * the frame.
 */
export function fitPicture(
  picture: Size,
  frame: Size,
  adapt: Placement["AdaptMode"],
  placement?: Placement,
): { box: Box; scaled: Size; crops: boolean } {
  if (!placement) return fitInto(picture, { ...frame, x: 0, y: 0 }, adapt);
  const shape = picture.width / picture.height;
  const width = placement.Width === undefined ? null : toPixels(placement.Width, frame.width);
  const height = placement.Height === undefined ? null : toPixels(placement.Height, frame.height);
  const own = contain(picture, frame);
  const box = {
    width: even(width ?? (height === null ? own.width : height * shape)),
    height: even(height ?? (width === null ? own.height : width / shape)),
    x: evenPosition(toPixels(placement.X ?? 0, frame.width)),
    y: evenPosition(toPixels(placement.Y ?? 0, frame.height)),
  };
  return fitInto(picture, box, placement.AdaptMode);
}

function fitInto(picture: Size, box: Box, adapt: Placement["AdaptMode"]) {
  if (adapt === "Cover") return { box, scaled: cover(picture, box), crops: true };
  if (adapt === "Fill") return { box, scaled: box, crops: false };
  const inside = contain(picture, box);
  const fitted = { ...inside, x: box.x + inside.x, y: box.y + inside.y };
  return { box: fitted, scaled: fitted, crops: false };
}
