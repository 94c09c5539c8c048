/**
 * How much larger than the form says texts are drawn. The form's sizes are for a frame whose
 * shorter side is 1080, so that a title keeps its weight from vertical to square to landscape.
 */
export function textScale(frame: { width: number; height: number }): number {
  return Math.min(frame.width, frame.height) / 1080;
}
