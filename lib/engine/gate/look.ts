/**
 * A look is a small copy of a frame: raw yuv420p whose pixels are single pixels of the frame, and not
 * averages. A look therefore costs next to nothing, and where no overlay covers a shot, the look of the
 * finished frame exactly equals the look of the shot.
 */
export const lookSize = { width: 64, height: 64 } as const;
export const lookPoints = lookSize.width * lookSize.height;
/** Luma of every point, then the two chroma planes of half the size. */
export const lookBytes = (lookPoints * 3) / 2;

/** The filters from a yuv420p frame to its look. */
export const lookFilter = `scale=${lookSize.width}:${lookSize.height}:flags=neighbor,format=yuv420p`;

/** The number of consecutive looks in a buffer. */
export const lookCount = (looks: Buffer): number => Math.floor(looks.length / lookBytes);

export const lookAt = (looks: Buffer, index: number): Buffer =>
  looks.subarray(index * lookBytes, (index + 1) * lookBytes);

/** The brightness and the two colour differences of a look. */
export const planesOf = (look: Buffer) => ({
  luma: look.subarray(0, lookPoints),
  blue: look.subarray(lookPoints, lookPoints * 1.25),
  red: look.subarray(lookPoints * 1.25, lookBytes),
});

/** The pixel column (or row) of the frame from which a column (or row) of the look is taken. */
export function positionOf(index: number, side: "width" | "height", frame: FrameSize): number {
  return Math.min(frame[side] - 1, Math.floor(((index + 0.5) * frame[side]) / lookSize[side]));
}

type FrameSize = { width: number; height: number };
