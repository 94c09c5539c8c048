import type { TextLengths } from "@/lib/ims/schema/config/text-style";

/** How the lines of a text are stacked, in pixels. */
export type StackedLines = {
  /** From the top of a line to the top of the next. */
  pitch: number;
  /** From the top of the first line to the bottom of the last. */
  height: number;
};

/** @param lineHeight height of a single line in pixels; its letters are centred in it */
export function stackLines(text: TextLengths, count: number, lineHeight: number): StackedLines {
  const { LineSpacing: between = 0 } = text;
  return {
    pitch: lineHeight + between,
    height: count * lineHeight + Math.max(0, count - 1) * between,
  };
}
