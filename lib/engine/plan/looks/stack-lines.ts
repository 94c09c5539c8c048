import type { TextLengths } from "@/lib/ims/schema/config/text-style";

/** How the lines of a text stand below one another, in pixels. */
export type StackedLines = {
  /** From the top of a line to the top of the next. */
  pitch: number;
  /** Of all of them. */
  height: number;
};

/** @param lineHeight height of one line by itself, in which its letters stand in the middle */
export function stackLines(text: TextLengths, count: number, lineHeight: number): StackedLines {
  const { LineSpacing: between = 0 } = text;
  return {
    pitch: lineHeight + between,
    height: count * lineHeight + Math.max(0, count - 1) * between,
  };
}
