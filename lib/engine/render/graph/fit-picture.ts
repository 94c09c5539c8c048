import { even, evenPlace } from "./frame-grid";

export type Size = { width: number; height: number };
export type Box = Size & { x: number; y: number };

/** Two shapes that differ by less than this share of a side are taken as equal: no border shows. */
const sameShape = 0.012;

/** The largest box of the picture's shape inside the frame, centred, on even pixels. */
export function contain(picture: Size, frame: Size): Box {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  const width = snap(picture.width * scale, frame.width);
  const height = snap(picture.height * scale, frame.height);
  return {
    width,
    height,
    x: evenPlace((frame.width - width) / 2),
    y: evenPlace((frame.height - height) / 2),
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
