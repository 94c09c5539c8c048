import type { Bars } from "../facts";

/** The size of a picture without its bars, in even pixels. */
export function sizeWithin(
  { width, height }: { width: number; height: number },
  { left, right, top, bottom }: Bars,
): { width: number; height: number } {
  const even = (length: number) => Math.max(2, Math.floor(length / 2) * 2);
  return { width: even(width * (1 - left - right)), height: even(height * (1 - top - bottom)) };
}
