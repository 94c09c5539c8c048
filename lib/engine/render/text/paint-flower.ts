import type { FlowerLook } from "./flower-looks";
import type { TextLayout } from "@/lib/lettering/layout-text";
import { chanceOf } from "../motion/text-poses";

type Yuv = { y: number; u: number; v: number };
type Shape = Pick<TextLayout, "box" | "strip" | "lineHeight" | "leading">;

/** The colour of each pixel of a strip, computed once for all its pictures. */
export type FlowerPaint = { luma: Uint8Array; blue: Uint8Array; red: Uint8Array; under: Yuv };

const shades = 256;

/** Converts to BT.709 limited range, as the strips use it. */
function toYuv(color: string): Yuv {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return {
    y: 16 + (luma * 219) / 255,
    u: 128 + (((b - luma) / 1.8556) * 224) / 255,
    v: 128 + (((r - luma) / 1.5748) * 224) / 255,
  };
}

/** The colours of a look as a fine gradient. */
function shadesOf({ colors }: FlowerLook): Yuv[] {
  const own = colors.map(toYuv);
  return Array.from({ length: shades }, (_, shade) => {
    const at = (shade / (shades - 1)) * (own.length - 1);
    const low = own[Math.floor(at)] ?? { y: 0, u: 0, v: 0 };
    const high = own[Math.ceil(at)] ?? low;
    const share = at - Math.floor(at);
    const mix = (one: number, other: number) => one + (other - one) * share;
    return { y: mix(low.y, high.y), u: mix(low.u, high.u), v: mix(low.v, high.v) };
  });
}

/** The position of a pixel in the gradient, 0 to 1. Letters fill the middle of their line. */
function lookPositionOf(look: FlowerLook, { box, strip, lineHeight, leading }: Shape) {
  const left = box.x - strip.x;
  const top = box.y - strip.y;
  const inLine = (y: number) => {
    const line = Math.min(Math.max(y - top, 0), box.height - 1) % leading;
    return (line / lineHeight - 0.12) / 0.76;
  };
  const across = (x: number) => (x - left) / box.width;
  const down = (y: number) => (y - top) / box.height;
  switch (look.runs) {
    case "down":
      return (_x: number, y: number) => inLine(y);
    case "across":
      return (x: number) => across(x);
    case "outward":
      return (x: number, y: number) => Math.hypot(2 * across(x) - 1, 2 * down(y) - 1) / 1.15;
    case "around":
      return (x: number, y: number) =>
        0.5 + Math.atan2(2 * down(y) - 1, 2 * across(x) - 1) / (2 * Math.PI);
    case "grain":
      return (x: number, y: number) =>
        0.55 * inLine(y) + 0.45 * chanceOf(Math.floor(y / 2), Math.floor(x / (lineHeight * 3)));
  }
}

/** @param outline colour around the letters */
export function flowerPaint(look: FlowerLook, shape: Shape, outline: string): FlowerPaint {
  const { width, height } = shape.strip;
  const row = shadesOf(look);
  const positionOf = lookPositionOf(look, shape);
  const at = (x: number, y: number): Yuv => {
    const shade = Math.round(Math.min(1, Math.max(0, positionOf(x, y))) * (shades - 1));
    return row[shade] ?? { y: 0, u: 0, v: 0 };
  };
  const luma = new Uint8Array(width * height);
  const blue = new Uint8Array((width * height) / 4);
  const red = new Uint8Array((width * height) / 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) luma[y * width + x] = at(x, y).y;
  }
  for (let y = 0; y < height / 2; y += 1) {
    for (let x = 0; x < width / 2; x += 1) {
      const { u, v } = at(2 * x, 2 * y);
      blue[(y * width) / 2 + x] = u;
      red[(y * width) / 2 + x] = v;
    }
  }
  return { luma, blue, red, under: toYuv(outline) };
}

/**
 * Colours one yuva420p picture by overwriting its bytes. libass drew it with white letters and a black
 * outline, so the brightness of a pixel is the share of letter in it.
 */
export function paintFlower(
  picture: Buffer,
  size: { width: number; height: number },
  { luma, blue, red, under }: FlowerPaint,
): void {
  const { width, height } = size;
  const whole = width * height;
  const alphaFrom = (whole * 3) / 2;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      let letters = 0;
      let covered = 0;
      for (const at of [y * width + x, y * width + x + 1]) {
        for (const pixel of [at, at + width]) {
          const share = Math.min(1, Math.max(0, ((picture[pixel] ?? 16) - 16) / 219));
          const alpha = picture[alphaFrom + pixel] ?? 0;
          letters += share * alpha;
          covered += alpha;
          picture[pixel] = Math.round(under.y + share * ((luma[pixel] ?? 16) - under.y));
        }
      }
      const share = covered === 0 ? 0 : letters / covered;
      const chroma = (y / 2) * (width / 2) + x / 2;
      picture[whole + chroma] = Math.round(under.u + share * ((blue[chroma] ?? 128) - under.u));
      picture[whole * 1.25 + chroma] = Math.round(
        under.v + share * ((red[chroma] ?? 128) - under.v),
      );
    }
  }
}
