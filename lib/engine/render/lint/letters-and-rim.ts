import { contrastRatio, luminance, type Rgb, rgbOf } from "@/lib/ims/schema/lint/contrast";
import type { Size } from "../graph/fit-picture";
import type { YuvaPicture } from "../text/blend-yuva";

/** Alpha from which a pixel is seen, as a share of the text's strongest one: faint texts have a box too. */
const inkShare = 1 / 8;
/** A text that is fainter than this, of 255, is not there. */
const leastAlpha = 4;
/** How far a pixel of a letter may be from the letter's colour, in luma and in chroma: edges are mixed. */
const nearLuma = 40;
const nearChroma = 48;
/** Fewer pixels of letters or of their rim say nothing about a cell. */
const leastPixels = 12;
/** The share of cells that may be worse: one letter over a bright spot does not make a text unreadable. */
const forgivenShare = 0.2;
/** Beyond this distance a pixel is no rim of any letter. */
const farAway = 255;

/** The smallest box around what is seen of a drawn text, in pixels of its strip; null without ink. */
export function inkOf(picture: YuvaPicture) {
  const { width, height, bytes } = picture;
  const alpha = width * height * 1.5;
  const least = Math.max(leastAlpha, inkShare * mostAlpha(picture));
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((bytes[alpha + y * width + x] as number) < least) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return right === 0 ? null : { left, top, right, bottom };
}

type Yuv = readonly [luma: number, blue: number, red: number];

/** BT.709, limited range: what texts and frames are drawn in. */
function toRgb([luma, blue, red]: Yuv): Rgb {
  const y = 1.164 * (luma - 16);
  return [
    y + 1.793 * (red - 128),
    y - 0.213 * (blue - 128) - 0.533 * (red - 128),
    y + 2.112 * (blue - 128),
  ];
}

function toYuv([red, green, blue]: Rgb): Yuv {
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return [
    16 + luma * (219 / 255),
    128 + ((blue - luma) / 1.8556) * (224 / 255),
    128 + ((red - luma) / 1.5748) * (224 / 255),
  ];
}

const yuvAt = ({ width, height, bytes }: YuvaPicture, x: number, y: number): Yuv => {
  const area = width * height;
  const chroma = (y >> 1) * (width >> 1) + (x >> 1);
  return [
    bytes[y * width + x] as number,
    bytes[area + chroma] as number,
    bytes[area * 1.25 + chroma] as number,
  ];
};

/** 1 where a strip has a letter, by the colours of its letters; null: whatever is not the outline. */
function lettersOf(
  strip: YuvaPicture,
  colours: { letters: readonly string[] | null; outline: string },
): Uint8Array {
  const { width, height, bytes } = strip;
  const alpha = width * height * 1.5;
  const solid = Math.max(leastAlpha, 0.6 * mostAlpha(strip));
  const near = ([luma, blue, red]: Yuv, to: Yuv) =>
    Math.abs(luma - to[0]) <= nearLuma &&
    Math.abs(blue - to[1]) <= nearChroma &&
    Math.abs(red - to[2]) <= nearChroma;
  const letters = colours.letters?.map((colour) => toYuv(rgbOf(colour))) ?? null;
  const outline = toYuv(rgbOf(colours.outline));
  const mask = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if ((bytes[alpha + at] as number) < solid) continue;
      const colour = yuvAt(strip, x, y);
      const isLetter = letters ? letters.some((one) => near(colour, one)) : !near(colour, outline);
      if (isLetter) mask[at] = 1;
    }
  }
  return mask;
}

function mostAlpha({ width, height, bytes }: YuvaPicture): number {
  let most = 0;
  for (let at = width * height * 1.5; at < width * height * 2.5; at += 1) {
    most = Math.max(most, bytes[at] as number);
  }
  return most;
}

/** Steps (straight or slanted) from each pixel to the nearest letter: two passes over the picture. */
function distances(mask: Uint8Array, { width, height }: Size): Uint8Array {
  const steps = Uint8Array.from(mask, (letter) => (letter === 1 ? 0 : farAway));
  const from = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? farAway : (steps[y * width + x] as number);
  const settle = (x: number, y: number, way: 1 | -1) => {
    const least = Math.min(
      from(x - way, y),
      from(x - way, y - way),
      from(x, y - way),
      from(x + way, y - way),
    );
    const at = y * width + x;
    if (least + 1 < (steps[at] as number)) steps[at] = least + 1;
  };
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) settle(x, y, 1);
  for (let y = height - 1; y >= 0; y -= 1) for (let x = width - 1; x >= 0; x -= 1) settle(x, y, -1);
  return steps;
}

export type Seen = {
  /** The drawn text, and where its upper left corner stands in the frame. */
  strip: YuvaPicture;
  corner: { x: number; y: number };
  /** The frame without its texts: raw yuv420p, BT.709, limited range. */
  behind: Size & { bytes: Buffer };
  /** `#RRGGBB` of the letters and of highlighted words; null for letters of many colours. */
  letters: readonly string[] | null;
  outline: string;
  /** Pixels around the letters whose colour counts, and the side of a cell: about a letter. */
  rim: number;
  cell: number;
};

type Cell = { letters: number; letterCount: number; rim: number; rimCount: number };

/**
 * The contrast of the letters with what is right around them, as the frame shows both: the outline, the
 * shadow, and the picture behind where those are thin. It is measured cell by cell; the answer is that of
 * the worst cells but a fifth. From 1 to 21; null when there are no letters to be seen.
 */
export function rimContrast(seen: Seen): number | null {
  const { strip, cell: side } = seen;
  const mask = lettersOf(strip, { letters: seen.letters, outline: seen.outline });
  const steps = distances(mask, strip);
  const columns = Math.ceil(strip.width / side);
  const cells = new Map<number, Cell>();
  // The first pixel around a letter is mixed of both.
  const last = 1 + Math.max(1, Math.round(seen.rim));
  for (let y = 0; y < strip.height; y += 1) {
    for (let x = 0; x < strip.width; x += 1) {
      const step = steps[y * strip.width + x] as number;
      if (step === 1 || step > last) continue;
      const light = lightAt(seen, x, y);
      if (light === null) continue;
      const key = Math.floor(y / side) * columns + Math.floor(x / side);
      const known = cells.get(key) ?? { letters: 0, letterCount: 0, rim: 0, rimCount: 0 };
      cells.set(key, known);
      if (step === 0) {
        known.letters += light;
        known.letterCount += 1;
      } else {
        known.rim += light;
        known.rimCount += 1;
      }
    }
  }
  const ratios = [...cells.values()]
    .filter((one) => one.letterCount >= leastPixels && one.rimCount >= leastPixels)
    .map((one) => contrastRatio(one.letters / one.letterCount, one.rim / one.rimCount))
    .toSorted((one, other) => one - other);
  return ratios[Math.floor(ratios.length * forgivenShare)] ?? null;
}

/** Luminance of a pixel of the strip, over what is behind; null outside of the frame. */
function lightAt({ strip, corner, behind }: Seen, x: number, y: number): number | null {
  const [frameX, frameY] = [corner.x + x, corner.y + y];
  if (frameX < 0 || frameY < 0 || frameX >= behind.width || frameY >= behind.height) return null;
  const over = yuvAt(strip, x, y);
  const share =
    (strip.bytes[strip.width * strip.height * 1.5 + y * strip.width + x] as number) / 255;
  const under = yuvAt(behind, frameX, frameY);
  const mix = (index: 0 | 1 | 2) => under[index] + (over[index] - under[index]) * share;
  return luminance(toRgb([mix(0), mix(1), mix(2)]));
}
