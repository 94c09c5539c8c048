/** The output stands on a grid of 25 frames a second. */
export const framesPerSecond = 25;

/** The frame nearest to a time. */
export function toFrames(seconds: number): number {
  return Math.round(seconds * framesPerSecond);
}

export function toSeconds(frames: number): number {
  return frames / framesPerSecond;
}

/** 4:2:0 pictures have even sides and lie on even places. */
export function even(value: number): number {
  return Math.max(2, Math.round(value / 2) * 2);
}

/** An even place, which unlike a side may be 0 or negative. */
export function evenPlace(value: number): number {
  return Math.round(value / 2) * 2;
}

/**
 * Pixels of an IMS place or size: below 1 a share of the side, from 2 on whole pixels.
 * Source: IMS docs, "Effect configuration", position rules; 1 is read as the whole side.
 */
export function toPixels(value: number, side: number): number {
  return value <= 1 ? value * side : value;
}
