/** When sources of another shape fill the frame: `ProcessConfig.Reelpress.Crop`. Lengths are pixels, as shown. */
export const crops = ["Never", "Little", "Always"] as const;
export type Crop = (typeof crops)[number];

/** Points that a request can name. */
export const mostFocusPoints = 1000;

type Size = { width: number; height: number };

/** Less than this share of a source is little to lose at its edges. */
const littleLost = 0.35;

/** Whether a source, fitted into the frame, leaves a strip of 2 pixels or more uncovered. */
export function leavesGap({ width, height }: Size, frame: Size): boolean {
  if (width <= 0 || height <= 0) return false;
  const scale = Math.min(frame.width / width, frame.height / height);
  return frame.width - width * scale >= 2 || frame.height - height * scale >= 2;
}

/** The share of each side of a source that is seen when it fills the frame; the whole of one of them. */
export function seenByFilling({ width, height }: Size, frame: Size) {
  if (width <= 0 || height <= 0) return { across: 1, down: 1 };
  const ratio = frame.width / frame.height / (width / height);
  return { across: Math.min(1, ratio), down: Math.min(1, 1 / ratio) };
}

/** The share of a source that is cut off when it fills the frame. */
export function lostByFilling(source: Size, frame: Size): number {
  const { across, down } = seenByFilling(source, frame);
  return 1 - across * down;
}

/** Whether a source fills the frame and loses its edges. */
export function fillsFrame(source: Size, frame: Size, crop: Crop): boolean {
  if (crop === "Never" || !leavesGap(source, frame)) return false;
  return crop === "Always" || lostByFilling(source, frame) < littleLost;
}
