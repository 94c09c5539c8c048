/**
 * A look is a small copy of a frame: raw yuv420p, its pixels taken from single places of the frame,
 * not averaged. So a look costs next to nothing, and where nothing is laid over a shot the look of the
 * finished frame is the look of the shot, to the last digit.
 */
export const lookSize = { width: 64, height: 64 } as const;
export const lookPoints = lookSize.width * lookSize.height;
/** Luma of every point, then the two chroma planes of half the size. */
export const lookBytes = (lookPoints * 3) / 2;

/** The filters from a yuv420p frame to its look. */
export const lookFilter = `scale=${lookSize.width}:${lookSize.height}:flags=neighbor,format=yuv420p`;

/** How many looks lie one after the other. */
export const lookCount = (looks: Buffer): number => Math.floor(looks.length / lookBytes);

export const lookAt = (looks: Buffer, index: number): Buffer =>
  looks.subarray(index * lookBytes, (index + 1) * lookBytes);

/** The pixel of a frame that a column (or a row) of looks is taken from. */
export function positionOf(index: number, side: "width" | "height", frame: FrameSize): number {
  return Math.min(frame[side] - 1, Math.floor(((index + 0.5) * frame[side]) / lookSize[side]));
}

type FrameSize = { width: number; height: number };
