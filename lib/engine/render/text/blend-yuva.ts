import type { Box, Size } from "../graph/fit-picture";
import { yuvaBytes } from "./yuva-picture";

/** A yuva420p picture (straight alpha) and its size. */
export type YuvaPicture = Size & { bytes: Buffer };

/** The area in which one picture covers another; the overhang is cut off. */
type Area = { left: number; top: number; right: number; bottom: number; x: number; y: number };

export function blankYuva({ width, height }: Size): YuvaPicture {
  const luma = width * height;
  const bytes = Buffer.alloc(yuvaBytes(width, height));
  bytes.fill(16, 0, luma);
  bytes.fill(128, luma, luma * 1.5);
  return { width, height, bytes };
}

/**
 * Blends a picture over another, with its upper left corner at `corner` (even numbers). Where the
 * lower picture is empty, the points of the upper one are copied exactly, so that ffmpeg's `overlay`
 * draws the result just as it would draw the upper picture.
 * @param opacity 0 to 1, of the whole picture
 */
export function blendYuva(
  under: YuvaPicture,
  over: YuvaPicture,
  corner: Pick<Box, "x" | "y">,
  opacity: number,
): void {
  const { x, y } = corner;
  const area = {
    x,
    y,
    left: Math.max(0, x),
    top: Math.max(0, y),
    right: Math.min(under.width, x + over.width),
    bottom: Math.min(under.height, y + over.height),
  };
  // Colours are blended first, because they need the alpha of the lower picture.
  blendColours(under, over, area, opacity);
  blendLuma(under, over, area, opacity);
}

function blendLuma(under: YuvaPicture, over: YuvaPicture, area: Area, opacity: number): void {
  const [to, from] = [under.bytes, over.bytes];
  const [toAlpha, fromAlpha] = [alphaStart(under), alphaStart(over)];
  for (let row = area.top; row < area.bottom; row += 1) {
    let at = row * under.width + area.left;
    let source = (row - area.y) * over.width + (area.left - area.x);
    for (let column = area.left; column < area.right; column += 1, at += 1, source += 1) {
      const alpha = Math.round((from[fromAlpha + source] as number) * opacity);
      if (alpha === 0) continue;
      const [share, sum] = mixOf(alpha, to[toAlpha + at] as number);
      const luma = to[at] as number;
      to[at] = Math.round(luma + ((from[source] as number) - luma) * share);
      to[toAlpha + at] = Math.round(sum);
    }
  }
}

function blendColours(under: YuvaPicture, over: YuvaPicture, area: Area, opacity: number): void {
  const [toWidth, fromWidth] = [under.width / 2, over.width / 2];
  const planes = [0, 1].map((plane) => [
    (under.width * under.height * (4 + plane)) / 4,
    (over.width * over.height * (4 + plane)) / 4,
  ]);
  for (let row = area.top; row < area.bottom; row += 2) {
    for (let column = area.left; column < area.right; column += 2) {
      const alpha = meanAlpha(over, column - area.x, row - area.y) * opacity;
      if (alpha === 0) continue;
      const [share] = mixOf(alpha, meanAlpha(under, column, row));
      const at = (row / 2) * toWidth + column / 2;
      const source = ((row - area.y) / 2) * fromWidth + (column - area.x) / 2;
      for (const [to = 0, from = 0] of planes) {
        const colour = under.bytes[to + at] as number;
        under.bytes[to + at] = Math.round(
          colour + ((over.bytes[from + source] as number) - colour) * share,
        );
      }
    }
  }
}

/** The upper picture's share of the mixed colour, and the alpha of both pictures together. */
function mixOf(alpha: number, below: number): [share: number, sum: number] {
  const sum = alpha + (below * (255 - alpha)) / 255;
  return [alpha / sum, sum];
}

const alphaStart = ({ width, height }: Size): number => width * height * 1.5;

/** Mean alpha of the four points that share a colour sample. */
function meanAlpha(picture: YuvaPicture, x: number, y: number): number {
  const { width, bytes } = picture;
  const at = alphaStart(picture) + y * width + x;
  const above = (bytes[at] as number) + (bytes[at + 1] as number);
  return (above + (bytes[at + width] as number) + (bytes[at + width + 1] as number)) / 4;
}
