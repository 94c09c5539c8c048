import type { ComposeForm } from "@/lib/model/compose-form";

type Frame = Pick<ComposeForm["output"], "width" | "height">;

/**
 * How much larger than the form says texts are drawn. The form's sizes are for a frame whose
 * shorter side is 1080, so that a title keeps its weight from vertical to square to landscape.
 */
export function textScale(frame: Frame): number {
  return Math.min(frame.width, frame.height) / 1080;
}

/** Anchor of a sub-heading level: the levels stand under one another, 1.6 lines apart. */
export function subHeadingTop(look: { y: number; fontSize: number }, level: number, frame: Frame) {
  const step = (look.fontSize * textScale(frame) * 1.6) / frame.height;
  return Math.min(
    level === 1 ? look.y : 0.95,
    Math.round((look.y + step * (level - 1)) * 10_000) / 10_000,
  );
}
