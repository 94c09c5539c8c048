/**
 * The factor between the sizes of the form and the drawn texts. The form's sizes are for a frame whose
 * shorter side is 1080, so that a title keeps its weight from vertical to square to landscape.
 */
export function textScale(frame: { width: number; height: number }): number {
  return Math.min(frame.width, frame.height) / 1080;
}
