import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { TextLook } from "@/lib/model/form/text-look";
import { textScale } from "@/lib/model/form/text-scale";

type Frame = Pick<ComposeForm["output"], "width" | "height">;

/**
 * The anchor of a line: each line is 1.6 line heights below the one above. Works for shares only.
 */
function subHeadingTop(look: TextLook, level: number, frame: Frame): number | null {
  if (look.y === null || look.fontSize === null || look.y >= 1 || level === 1) return look.y;
  const step = (look.fontSize * textScale(frame) * 1.6) / frame.height;
  return Math.min(0.95, Math.round((look.y + step * (level - 1)) * 10_000) / 10_000);
}

/** The look of a line: its own, or the first line's look moved down. */
export function subHeadingLook(
  { look, output }: Pick<ComposeForm, "look" | "output">,
  level: number,
): TextLook {
  const own = look.subHeadingLevels[level - 1];
  if (own) return own;
  return { ...look.subHeading, y: subHeadingTop(look.subHeading, level, output) };
}
