import { assAlpha, assColor } from "../ass/ass-tags";
import type { EmojiPicture, Shape, Step } from "@/lib/lettering/text-font";

/** ASS drawings have whole coordinates; at this level (`\\p4`) they count eighths of a pixel. */
const parts = 8;

function drawn(step: Step, scale: number): string {
  const at = (value: number) => String(Math.round(value * scale * parts));
  const sign = { move: "m", line: "l", curve: "b" }[step.kind];
  const numbers = step.kind === "curve" ? step.by : step.to;
  return `${sign} ${numbers.map(at).join(" ")}`;
}

const drawing = ({ steps }: Shape, scale: number) =>
  steps.map((step) => drawn(step, scale)).join(" ");

/**
 * Bodies of events that draw a picture of filled outlines, the lowest first, enlarged by `scale`.
 * Each body continues an open override block. libass draws the outlines like letters, so they move,
 * turn and fade like letters. Source: the format's specification, drawing commands.
 */
export function pictureEvents(picture: EmojiPicture, scale: number, opacity: number): string[] {
  return picture.shapes.map(
    (shape) =>
      `\\1c${assColor(shape.color)}\\1a${assAlpha(opacity * shape.opacity)}\\p4}${drawing(shape, scale)}{\\p0}`,
  );
}
